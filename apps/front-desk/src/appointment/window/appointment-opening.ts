import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { Catalogue } from '../catalogue';
import { newDraft } from '../draft/appointment-draft';
import { AppointmentForm } from '../form/appointment-form';
import { KeptForm, draftKeyOf } from '../form/kept-form';
import { RemoteChanges } from '../form/remote-changes';
import { SlotKeeper } from '../hold/slot-keeper';
import { AskedSlot } from './asked-slot';

/** Fills the window when it opens: a new booking at once, a saved appointment from what is known of it. */
@Injectable()
export class AppointmentOpening {
  private readonly asked = inject(AskedSlot);
  private readonly catalogue = inject(Catalogue);
  private readonly form = inject(AppointmentForm);
  private readonly kept = inject(KeptForm);
  private readonly slots = inject(SlotKeeper);
  private readonly remote = inject(RemoteChanges);
  private readonly wasKept = signal(false);
  /** A new booking whose service is still being looked up. */
  private readonly isWaiting = signal(false);

  /** Whether what is on screen was typed before a reload or in an earlier window. */
  readonly resumed = this.wasKept.asReadonly();

  constructor() {
    this.catalogue.refresh();
    effect(() => {
      const [first] = this.catalogue.members();
      const isWanted = this.form.draft().teamMemberId === '' && !this.form.saved();
      if (first && isWanted) untracked(() => this.form.chooseMember(first.id));
    });
    effect(() => {
      if (this.isWaiting() && this.asked.isKnown()) untracked(() => this.takeService());
    });
  }

  /** Opens a new booking at the time that the address names. */
  beginNew(): void {
    if (!this.resume(this.asked.key)) this.form.beginNew(newDraft(this.asked.get(), this.form.timeZone()));
    if (this.asked.isKnown()) this.takeService();
    else this.isWaiting.set(true);
  }

  /** Opens a saved appointment. */
  async beginSaved(id: string): Promise<void> {
    if (!this.resume(draftKeyOf(id))) this.remote.showKnown(id);
    await this.remote.load(id);
    this.slots.begin();
  }

  /** Throws away what was typed and shows the state it was typed on. */
  startAgain(): void {
    this.form.discard();
    this.wasKept.set(false);
  }

  /** Goes on with what was typed in an earlier window, on the state that the appointment has by now. */
  async continueKept(): Promise<void> {
    const shown = this.form.saved();
    this.kept.continue();
    this.wasKept.set(true);
    if (shown) await this.remote.take(shown);
  }

  discardKept(): void {
    this.kept.discard();
  }

  /** The service decides what has to be held: the time is asked for together with it. */
  private takeService(): void {
    const lines = this.asked.lines();
    const isUntouched = this.form.draft().lines.length === 0 && !this.form.dirty();
    if (lines.length > 0 && isUntouched) this.form.beginNew({ ...this.form.draft(), lines });
    this.slots.begin();
    if (this.isWaiting() && isUntouched) setTimeout(() => document.getElementById('appointment-client')?.focus());
    this.isWaiting.set(false);
  }

  private resume(key: string): boolean {
    this.wasKept.set(this.kept.begin(key));
    return this.wasKept();
  }
}
