import { Injectable, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { LateDialogs } from '../../shared/ui/late-dialogs';

const load = () => import('./cancel-dialog').then((m) => m.CancelDialog);

/** A cancellation needs a reason; nothing is sent without one. */
@Injectable()
export class AskCancelReason {
  private readonly dialogs = inject(LateDialogs);

  /** The reason, or undefined when the person kept the appointment. */
  execute(appointment: DayAppointment): Promise<string | undefined> {
    return this.dialogs.ask<string>({ load, words: 'over-day', data: appointment, labelledBy: 'cancel-title' });
  }
}
