import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment } from '@anteroom/contracts-scheduling';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Acts } from '../../shared/undo/acts';
import { appointmentTitle } from '../block/appointment-words';
import { StatusRules } from './status-rules';

/** Tells that a status was changed from the card. */
@Injectable()
export class StatusActs {
  private readonly acts = inject(Acts);
  private readonly rules = inject(StatusRules);
  private readonly transloco = inject(TranslocoService);

  tell(before: DayAppointment, after: Appointment): void {
    const name = appointmentTitle(after) ?? this.transloco.translate('calendar.block.blank');
    const say = (key: 'status' | 'statusBack', { status }: Pick<Appointment, 'status'>): string =>
      this.transloco.translate(`calendar.toast.${key}`, { name, status: this.rules.nameOf(status) });
    const words = { message: say('status', after), strong: name, back: say('statusBack', before) };
    this.acts.tell({ ...words, changed: [{ before, after }] });
  }
}
