import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Keys } from '../../shared/ui/keys';

/** A cancellation needs a reason; nothing is sent without one. */
@Injectable()
export class AskCancelReason {
  private readonly dialog = inject(Dialog);
  private readonly keys = inject(Keys);

  /** The reason, or undefined when the person kept the appointment. */
  async execute(appointment: DayAppointment): Promise<string | undefined> {
    const { CancelDialog } = await import('./cancel-dialog');
    const release = this.keys.capture([]);
    const dialog = this.dialog.open<string>(CancelDialog, {
      data: appointment,
      backdropClass: 'shade',
      ariaModal: true,
    });
    const reason = await firstValueFrom(dialog.closed);
    release();
    return reason;
  }
}
