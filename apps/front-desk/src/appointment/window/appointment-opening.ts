import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { ParamMap } from '@angular/router';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Catalogue } from '../catalogue';
import { newDraft } from '../draft/appointment-draft';
import { AppointmentForm } from '../form/appointment-form';
import { KeptForm } from '../form/kept-form';
import { RemoteChanges } from '../form/remote-changes';
import { SlotKeeper } from '../hold/slot-keeper';
import { defaultSlot, slotOfAddress } from './default-slot.rules';

/** Fills the window when it opens: a new booking at once, a saved appointment from what is known of it. */
@Injectable()
export class AppointmentOpening {
  private readonly session = inject(SessionStore);
  private readonly days = inject(DayStore);
  private readonly clock = inject(Clock);
  private readonly form = inject(AppointmentForm);
  private readonly kept = inject(KeptForm);
  private readonly wasKept = signal(false);
  private readonly parts = { slots: inject(SlotKeeper), remote: inject(RemoteChanges), catalogue: inject(Catalogue) };

  /** Whether what is on screen was typed before a reload or in an earlier window. */
  readonly resumed = this.wasKept.asReadonly();

  constructor() {
    const { catalogue } = this.parts;
    catalogue.refresh();
    effect(() => {
      const [first] = catalogue.members();
      if (first && this.form.draft().teamMemberId === '' && !this.form.saved()) untracked(() => this.form.chooseMember(first.id));
    });
  }

  /** Opens a new booking at the time that the address names. */
  beginNew(query: ParamMap): void {
    const asked = slotOfAddress({ member: query.get('member'), start: query.get('start'), end: query.get('end') });
    const step = this.session.branch()?.stepMinutes ?? 15;
    const slot = asked ?? defaultSlot(this.days.teamMembers(), this.clock.serverNow(), step);
    const key = `new ${query.get('member') ?? ''} ${query.get('start') ?? ''}`;
    if (!this.resume(key)) this.form.beginNew(newDraft(slot, this.form.timeZone()));
    this.parts.slots.begin();
  }

  /** Opens a saved appointment. */
  async beginSaved(id: string): Promise<void> {
    const key = `visit ${id}`;
    if (!this.resume(key)) this.parts.remote.showKnown(id);
    await this.parts.remote.load(id);
    this.parts.slots.begin();
  }

  /** Throws away what was typed and shows the state it was typed on. */
  startAgain(): void {
    this.form.discard();
    this.wasKept.set(false);
  }

  private resume(key: string): boolean {
    this.wasKept.set(this.kept.resume(key));
    this.kept.begin(key);
    return this.wasKept();
  }
}
