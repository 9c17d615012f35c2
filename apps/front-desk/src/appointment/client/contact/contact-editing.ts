import { Injectable, computed, inject, signal } from '@angular/core';
import type { ClientCard } from '@anteroom/contracts-clients';
import { Api } from '../../../shared/api/api';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem';
import { clientsRoutes } from '../../../shared/api/clients-routes';
import { Drafts } from '../../../shared/session/drafts';
import { SessionStore } from '../../../shared/session/session-store';
import {
  type ContactField,
  type ContactForm,
  complaintOf,
  contactFields,
  editOf,
  formOf,
  mergeContact,
} from './contact-form.rules';

/** What is typed, and the card it was typed on. */
interface Typed {
  readonly base: ClientCard;
  readonly form: ContactForm;
}

/** What another person saved in a field that is being typed in. */
export interface ContactClash {
  readonly field: ContactField;
  readonly theirs: string;
}

const mostMerges = 3;

/** One client's card: read, and edited in place. What was typed and not saved is kept for a day. */
@Injectable()
export class ContactEditing {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(SessionStore);
  private readonly wantedId = signal<string | undefined>(undefined);
  private readonly typed = signal<Typed | undefined>(undefined);
  private readonly openClashes = signal<readonly ContactClash[]>([]);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly running = signal(false);
  private readonly wasAsked = signal(false);
  private readonly reading = this.api.read(clientsRoutes.getClient, () => {
    const clientId = this.wantedId();
    return clientId !== undefined && this.session.can('client.search') ? { params: { clientId } } : undefined;
  });

  /** Undefined until it is read, and for those who may not search clients. */
  readonly card = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly isLoading = this.reading.isLoading;
  readonly loadProblem = computed(() => this.reading.error() && asProblem(this.reading.error()));
  readonly form = computed(() => this.typed()?.form);
  readonly isSaving = this.running.asReadonly();
  readonly allowed = computed(() => this.session.can('client.edit'));
  /** Why it was not saved, where that is about no single field. */
  readonly problem = computed(() => {
    const failure = this.failure();
    return failure && failure.invalidFields.length === 0 ? failure : undefined;
  });

  show(clientId: string): void {
    if (this.wantedId() === clientId) return;
    this.wantedId.set(clientId);
    this.stop();
    const kept = this.drafts.find<Typed>(draftOf(clientId));
    if (kept && this.allowed()) this.typed.set(kept);
  }

  reload(): void {
    this.reading.reload();
  }

  begin(): void {
    const base = this.card();
    if (base && this.allowed()) this.typed.set({ base, form: formOf(base) });
  }

  write(part: Partial<ContactForm>): void {
    const typed = this.typed();
    if (!typed) return;
    this.failure.set(undefined);
    this.keep({ ...typed, form: { ...typed.form, ...part } });
  }

  /** Puts what somebody else saved in the place of what was typed. */
  take({ field, theirs }: ContactClash): void {
    this.write({ [field]: theirs });
    this.openClashes.update((open) => open.filter((one) => one.field !== field));
  }

  cancel(): void {
    this.drafts.drop(draftOf(this.wantedId() ?? ''));
    this.stop();
  }

  clashAt(field: ContactField): ContactClash | undefined {
    return this.openClashes().find((clash) => clash.field === field);
  }

  /** What is wrong with a field, once somebody wanted to save it: the end of a key of the language files. */
  complaintAt(field: ContactField) {
    const form = this.form();
    return form && this.wasAsked() ? complaintOf(field, form) : undefined;
  }

  /** What the server said about a field. */
  refusalAt(field: ContactField): string | undefined {
    return this.failure()?.invalidFields.find(({ path }) => path === field)?.message;
  }

  /** Whether the card says now what was typed. */
  async save(): Promise<boolean> {
    const typed = this.typed();
    if (!typed || this.running()) return false;
    this.wasAsked.set(true);
    if (contactFields.some((field) => complaintOf(field, typed.form))) return false;
    this.running.set(true);
    try {
      return await this.send(typed);
    } finally {
      this.running.set(false);
    }
  }

  private async send(typed: Typed, merges = 0): Promise<boolean> {
    const { base, form } = typed;
    try {
      const input = { params: { clientId: base.id }, body: editOf(formOf(base), form), version: base.version };
      this.settle(await this.api.call(clientsRoutes.editClient, input), typed);
      return true;
    } catch (error) {
      const problem = asProblem(error);
      const merged = problem.code === 'stale' && this.merge(typed, problem.current as ClientCard);
      if (merged && merges < mostMerges) return this.send(merged, merges + 1);
      if (!this.openClashes().length) this.failure.set(problem);
      return false;
    }
  }

  /** The card was saved as it was sent: what was typed since stays typed on it. */
  private settle(saved: ClientCard, sent: Typed): void {
    this.reading.set(saved);
    const typed = this.typed();
    if (!typed || typed.form === sent.form) return this.cancel();
    this.keep({ base: saved, form: mergeContact(sent.form, typed.form, formOf(saved)).form });
  }

  /** What was typed, on the card as it is now; undefined while somebody has to choose between two versions of a field. */
  private merge({ base, form }: Typed, current: ClientCard): Typed | undefined {
    const theirs = formOf(current);
    const merge = mergeContact(formOf(base), form, theirs);
    const merged = { base: current, form: merge.form };
    this.reading.set(current);
    this.keep(merged);
    this.openClashes.set(merge.clashes.map((field) => ({ field, theirs: theirs[field] })));
    return merge.clashes.length === 0 ? merged : undefined;
  }

  private keep(typed: Typed): void {
    this.typed.set(typed);
    this.drafts.keep(draftOf(typed.base.id), typed);
  }

  private stop(): void {
    this.typed.set(undefined);
    this.openClashes.set([]);
    this.failure.set(undefined);
    this.wasAsked.set(false);
  }
}

const draftOf = (clientId: string): string => `contact.${clientId}`;
