import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { DayAppointment } from '../../shared/live/day-picture';
import { OpenDay } from '../day/open-day';
import type { Attention } from '../rules/attention';
import { minuteOf, wallTimeAt } from '../rules/day-axis';
import { paymentMark } from '../rules/payment';
import { appointmentTitle } from './appointment-words';

/**
 * The words of a block, and what its accessible name says besides what is seen on it: “11:00 to 11:45, Elena Marchetti, ECG, In room”
 * is times before, status and marks after the words of the block.
 */
@Injectable()
export class AppointmentName {
  private readonly day = inject(OpenDay);
  private readonly transloco = inject(TranslocoService);

  title(appointment: DayAppointment): string {
    return appointmentTitle(appointment) ?? this.transloco.translate('calendar.block.blank');
  }

  /** “14 min”, “+5 min”, “late 12”, “early” */
  tag(attention: Exclude<Attention, { kind: 'none' }>): string {
    const key = attention.kind === 'waiting' ? 'minutes' : attention.kind;
    return this.transloco.translate(`calendar.block.${key}`, 'minutes' in attention ? attention : {});
  }

  times(appointment: DayAppointment): string {
    const axis = this.day.axis();
    const from = wallTimeAt(axis, minuteOf(axis, appointment.start));
    return this.transloco.translate('calendar.names.times', {
      from,
      to: wallTimeAt(axis, minuteOf(axis, appointment.end)),
    });
  }

  /** “starts about 11:50” */
  startsAbout(time: string): string {
    return this.transloco.translate('calendar.block.startsAbout', { time });
  }

  /** @param delayedTo about when it can begin, where it cannot begin in time */
  details(appointment: DayAppointment, delayedTo?: string): string {
    const mark = paymentMark(appointment);
    const parts = [
      this.transloco.translate(`common.status.${appointment.status}`),
      delayedTo === undefined ? '' : this.startsAbout(delayedTo),
      mark === undefined ? '' : this.transloco.translate(`calendar.payment.${mark}`),
      appointment.overbookReason === null ? '' : this.transloco.translate('calendar.names.overbooked'),
      appointment.hasComment ? this.transloco.translate('calendar.names.comment') : '',
      appointment.uncommitted ? this.transloco.translate('calendar.names.uncommitted') : '',
    ];
    return parts.filter(Boolean).join(', ');
  }
}
