import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Keys } from '../../shared/ui/keys';
import { FeatureWords } from '../../shared/words/feature-words';

/** A cancellation needs a reason; nothing is sent without one. */
@Injectable()
export class AskCancelReason {
  private readonly dialog = inject(Dialog);
  private readonly keys = inject(Keys);
  private readonly words = inject(FeatureWords);

  /** The reason, or undefined when the person kept the appointment. */
  async execute(appointment: DayAppointment): Promise<string | undefined> {
    const [{ CancelDialog }] = await Promise.all([import('./cancel-dialog'), this.words.load('over-day')]);
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
