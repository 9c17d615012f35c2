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
  private readonly unread = computed<ApiProblem | undefined>(() => {
    const error = this.preview.error();
    return error && asProblem(error);
  });
  /** Why it cannot be read as a template. */
  readonly fault = computed(() => (this.isWrong() ? this.unread() : undefined));
  /** Why nobody could say how it reads. */
  readonly silence = computed(() => (this.isWrong() ? undefined : this.unread()));
  /** What somebody else saved meanwhile: what is written here stays until somebody decides between the two. */
  readonly theirs = linkedSignal<TemplateChoice, Template | undefined>({
    source: this.choice,
    computation: () => undefined,
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

  /**
   * Over what somebody else saved meanwhile only when that was seen ({@link theirs}).
   * @throws ApiProblem
   */
  async save(): Promise<'saved' | 'clash'> {
    const [branchId, saved, wanted] = [this.branchId(), this.template(), this.wanted()];
    if (!branchId || !saved) return 'clash';
    this.saving.set(true);
    try {
      const params = { branchId, ...this.choice() };
      const version = (this.theirs() ?? saved).version;
      this.take(await this.api.call(notificationsRoutes.editTemplate, { params, body: wanted, version }));
      return 'saved';
    } catch (error) {
      return this.meet(asProblem(error));
    } finally {
      this.saving.set(false);
    }
  }

  /** Theirs, as if nothing had been written here. */
  takeTheirs(): void {
    const theirs = this.theirs();
    if (!theirs) return;
    this.put(theirs);
    this.theirs.set(undefined);
  }

  private meet(problem: ApiProblem): 'clash' {
    const current = problem.code === 'stale' ? (problem.current as Template | undefined) : undefined;
    if (!current) throw problem;
    this.theirs.set(current);
    return 'clash';
  }

  /** What was written while it was being saved is still there, and not saved. */
  private take(saved: Template): void {
    const [subject, text] = [this.subject(), this.text()];
    this.put(saved);
    if (isSame(saved, this.choice())) {
      this.subject.set(subject);
      this.text.set(text);
    }
    this.theirs.set(undefined);
  }

  private put(template: Template): void {
    this.list.update((read) => {
      if (!read) return read;
      return { ...read, templates: read.templates.map((one) => (isSame(one, template) ? template : one)) };
    });
  }

  private isWrong(): boolean {
    const code = this.unread()?.code;
    return code === 'template-variable-unknown' || code === 'invalid';
  }

  private wanted() {
    return { subject: this.choice().channel === 'sms' ? null : this.subject(), text: this.text() };
  }
}
