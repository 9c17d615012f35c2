import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { Drafts } from '../../shared/session/drafts';
import type { AppointmentDraft } from '../draft/appointment-draft';
import { AppointmentForm, type SentBooking } from './appointment-form';
import type { UnreadText } from './complaints.rules';

interface Kept {
  readonly base: AppointmentDraft;
  readonly draft: AppointmentDraft;
  readonly saved: Appointment | null;
  readonly unread: UnreadText;
  readonly clientText: string;
  readonly unanswered: SentBooking | null;
}

/** Keeps what is typed in the window as it is typed, so that a reload, a crash or a closed window loses nothing. */
@Injectable()
export class KeptForm {
  private readonly drafts = inject(Drafts);
  private readonly form = inject(AppointmentForm);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    effect(() => this.keep());
  }

  /** Puts back what was kept under a key. Answers whether there was anything. */
  resume(key: string): boolean {
    const kept = this.drafts.find<Kept>(key);
    if (!kept) return false;
    this.form.resume(kept.base, kept.draft, kept.saved ?? undefined, kept.unread);
    this.form.clientText.set(kept.clientText);
    this.form.unanswered.set(kept.unanswered ?? undefined);
    return true;
  }

  /** From here on everything typed is kept under the key. */
  begin(key: string): void {
    this.key.set(key);
  }

  /** Nothing is worth keeping any more: it was saved, or thrown away on purpose. */
  end(): void {
    const key = this.key();
    this.key.set(undefined);
    if (key) this.drafts.drop(key);
  }

  private keep(): void {
    const [key, { form }] = [this.key(), this];
    const [base, draft, unread, clientText] = [form.base(), form.draft(), form.unread(), form.clientText()];
    const [saved, unanswered] = [form.saved() ?? null, form.unanswered() ?? null];
    const dirty = form.dirty();
    if (!key) return;
    untracked(() => {
      if (dirty) this.drafts.keep(key, { base, draft, saved, unread, clientText, unanswered } satisfies Kept);
      else this.drafts.drop(key);
    });
  }
}
