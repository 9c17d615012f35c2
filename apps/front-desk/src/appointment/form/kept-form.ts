import { Injectable, type OnDestroy, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { Drafts } from '../../shared/session/drafts';
import type { AppointmentDraft } from '../draft/appointment-draft';
import { AppointmentForm, type SentBooking } from './appointment-form';
import type { UnreadText } from './complaints.rules';

export interface Kept {
  readonly base: AppointmentDraft;
  readonly draft: AppointmentDraft;
  readonly saved: Appointment | null;
  readonly unread: UnreadText;
  readonly clientText: string;
  readonly unanswered: SentBooking | null;
  /** What was typed here before that and neither continued nor thrown away. */
  readonly earlier: Kept | null;
}

/** The state of a navigation that goes back to what was typed: it fills the window at once. */
export const continueDraft = 'continueDraft';

/** The key under which changes of a saved appointment are kept. */
export function draftKeyOf(appointmentId: string): string {
  return `visit ${appointmentId}`;
}

/**
 * Keeps what is typed in the window as it is typed, so that a reload, a crash or a closed window loses nothing.
 *
 * A page that is loaded again, and an undone closing, fill the window at once. Any other opening offers what was kept:
 * it names whom it is for, and fills nothing until somebody continues it. What is typed meanwhile is kept beside it.
 * Everything is written in the step that knows of it; nothing is written later.
 */
@Injectable()
export class KeptForm implements OnDestroy {
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly form = inject(AppointmentForm);
  private readonly key = signal<string | undefined>(undefined);
  private readonly offered = signal<Kept | undefined>(undefined);
  /** What is stored under the key is newer than what is offered. */
  private isWritten = false;

  /** What was typed here before and waits for somebody to continue it. */
  readonly offer = this.offered.asReadonly();

  constructor() {
    effect(() => this.write());
  }

  ngOnDestroy(): void {
    this.write();
  }

  /** From here on everything typed is kept under the key. Answers whether what was kept there fills the window. */
  begin(key: string): boolean {
    const kept = this.drafts.find<Kept>(key);
    const isFilled = kept !== undefined && this.isToFill();
    if (isFilled) this.fill(kept);
    this.offered.set(isFilled ? (kept.earlier ?? undefined) : kept);
    this.isWritten = isFilled;
    this.key.set(key);
    return isFilled;
  }

  /** Fills the window with what is offered; what was typed in it meanwhile is offered in turn. */
  continue(): void {
    const offer = this.offered();
    if (!offer) return;
    const { earlier } = offer;
    this.offered.set(this.form.dirty() ? { ...this.typed(), earlier } : (earlier ?? undefined));
    this.fill(offer);
    this.write();
  }

  /** Throws away what is offered. */
  discard(): void {
    this.offered.update((offer) => offer?.earlier ?? undefined);
    this.isWritten = true;
    this.write();
  }

  /** The form was saved: its draft is gone with this call, or is what was typed since, kept with the saved appointment. */
  settle({ id }: Appointment): void {
    const key = this.key();
    if (key === undefined) return;
    if (key !== draftKeyOf(id)) this.leaveKey(key, draftKeyOf(id));
    this.write();
  }

  private leaveKey(key: string, next: string): void {
    const offer = this.offered();
    if (offer) this.drafts.keep(key, offer);
    else this.drafts.drop(key);
    this.offered.set(undefined);
    this.key.set(next);
  }

  private fill(kept: Kept): void {
    this.form.resume(kept.base, kept.draft, kept.saved ?? undefined, kept.unread);
    this.form.clientText.set(kept.clientText);
    this.form.unanswered.set(kept.unanswered ?? undefined);
  }

  /** The first address of the page is where it was loaded again; later ones are somebody's choice. */
  private isToFill(): boolean {
    const navigation = this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation();
    return !navigation || navigation.id === 1 || navigation.extras.state?.[continueDraft] === true;
  }

  private typed(): Kept {
    const { form } = this;
    return {
      base: form.base(),
      draft: form.draft(),
      saved: form.saved() ?? null,
      unread: form.unread(),
      clientText: form.clientText(),
      unanswered: form.unanswered() ?? null,
      earlier: this.offered() ?? null,
    };
  }

  private write(): void {
    const [key, typed, isDirty] = [this.key(), this.typed(), this.form.dirty()];
    if (key === undefined) return;
    untracked(() => {
      if (isDirty) this.drafts.keep(key, typed satisfies Kept);
      else if (!typed.earlier) this.drafts.drop(key);
      else if (this.isWritten) this.drafts.keep(key, typed.earlier);
      this.isWritten ||= isDirty;
    });
  }
}
