import { Injectable, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import type {
  MessageLanguage,
  NotificationChannel,
  NotificationKind,
  Template,
} from '@anteroom/contracts-notifications';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { notificationsRoutes } from '../../shared/api/notifications-routes';
import { SessionStore } from '../../shared/session/session-store';

export interface TemplateChoice {
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly language: MessageLanguage;
}

const previewAfterMs = 250;
const isSame = (a: TemplateChoice, b: TemplateChoice) =>
  a.kind === b.kind && a.channel === b.channel && a.language === b.language;

/** The templates of the branch, the one that is being written, and how it would read. */
@Injectable()
export class TemplateStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() => this.session.branch()?.id);
  private readonly saving = signal(false);

  readonly choice = signal<TemplateChoice>({ kind: 'booked', channel: 'sms', language: 'en' });
  readonly list = this.api.read(notificationsRoutes.listTemplates, () => {
    const branchId = this.branchId();
    return branchId ? { params: { branchId } } : undefined;
  });
  readonly templates = computed<readonly Template[]>(() => (this.list.hasValue() ? this.list.value().templates : []));
  readonly kinds = computed(() => [...new Set(this.templates().map(({ kind }) => kind))]);
  readonly variables = computed(() =>
    this.list.hasValue() ? (this.list.value().variables[this.choice().kind] ?? []) : [],
  );
  readonly template = computed(() => this.templates().find((one) => isSame(one, this.choice())));
  /** What is being written; begins anew with another template. */
  readonly subject = linkedSignal(() => this.template()?.subject ?? '');
  readonly text = linkedSignal(() => this.template()?.text ?? '');
  readonly isSaving = this.saving.asReadonly();
  readonly isChanged = computed(() => {
    const saved = this.template();
    return saved !== undefined && (saved.text !== this.text() || (saved.subject ?? '') !== this.subject());
  });
  readonly isOriginal = computed(() => {
    const original = this.template()?.original;
    return original?.text === this.text() && (original.subject ?? '') === this.subject();
  });

  readonly preview = resource({
    params: () => {
      const branchId = this.branchId();
      const { kind, channel, language } = this.choice();
      if (!branchId || !this.template() || this.text().trim() === '') return undefined;
      return { params: { branchId, kind, channel, language }, body: this.wanted() };
    },
    loader: async ({ params, abortSignal }) => {
      await new Promise((done) => setTimeout(done, previewAfterMs));
      abortSignal.throwIfAborted();
      return this.api.call(notificationsRoutes.previewTemplate, params, abortSignal);
    },
  });
  /** Why it cannot be read as a template. */
  readonly fault = computed<ApiProblem | undefined>(() => {
    const error = this.preview.error();
    return error && asProblem(error);
  });

  /** Another kind may not go by the present channel. */
  choose(choice: Partial<TemplateChoice>): void {
    const wanted = { ...this.choice(), ...choice };
    const exists = this.templates().some((one) => isSame(one, wanted));
    this.choice.set(exists ? wanted : { ...wanted, channel: 'email' });
  }

  hasChannel(channel: NotificationChannel): boolean {
    return this.templates().some((one) => isSame(one, { ...this.choice(), channel }));
  }

  restore(): void {
    const original = this.template()?.original;
    if (!original) return;
    this.subject.set(original.subject ?? '');
    this.text.set(original.text);
  }

  /** @throws ApiProblem */
  async save(): Promise<void> {
    const [branchId, saved] = [this.branchId(), this.template()];
    if (!branchId || !saved) return;
    this.saving.set(true);
    try {
      const params = { branchId, ...this.choice() };
      await this.api.call(notificationsRoutes.editTemplate, { params, body: this.wanted(), version: saved.version });
      this.list.reload();
    } finally {
      this.saving.set(false);
    }
  }

  private wanted() {
    return { subject: this.choice().channel === 'sms' ? null : this.subject(), text: this.text() };
  }
}
