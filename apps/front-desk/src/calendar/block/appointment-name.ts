import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { DayAppointment } from '../../shared/live/day-picture';
import { OpenDay } from '../day/open-day';
import { minuteOf, wallTimeAt } from '../rules/day-axis';
import { serviceLine } from './appointment-words';

/** The accessible name of an appointment: “11:00 to 11:45, Elena Marchetti, ECG, in room”. */
@Injectable()
export class AppointmentName {
  private readonly day = inject(OpenDay);
  private readonly transloco = inject(TranslocoService);

  of(appointment: DayAppointment): string {
    const axis = this.day.axis();
    const times = this.transloco.translate('calendar.names.times', {
      from: wallTimeAt(axis, minuteOf(axis, appointment.start)),
      to: wallTimeAt(axis, minuteOf(axis, appointment.end)),
    });
    const parts = [
      times,
      appointment.client?.name ?? this.transloco.translate('calendar.block.blank'),
      serviceLine(appointment),
      this.transloco.translate(`common.status.${appointment.status}`),
      appointment.overbookReason === null ? '' : this.transloco.translate('calendar.names.overbooked'),
      appointment.hasComment ? this.transloco.translate('calendar.names.comment') : '',
      appointment.uncommitted ? this.transloco.translate('calendar.names.uncommitted') : '',
    ];
    return parts.filter(Boolean).join(', ');
  }
}
