import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import type { DayAppointment } from '../../shared/live/day-picture';
import { SessionStore } from '../../shared/session/session-store';

/** Whether a status can be chosen for an appointment by this person, and if not, why, in words. */
export type StatusChoice = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** Which statuses can be chosen; the server says what the state permits, the session what the person may. */
@Injectable()
export class StatusRules {
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);

  choice(appointment: DayAppointment, status: AttendanceStatus): StatusChoice {
    const right = status === 'cancelled' ? 'appointment.cancel' : 'appointment.status';
    if (!this.session.can(right)) return { allowed: false, reason: this.transloco.translate('calendar.reasons.right') };
    const refused = appointment.refused[status];
    if (refused === undefined) return { allowed: true };
    const key = refused === 'already' || refused === 'has-payment' ? refused : 'step';
    const words = { from: this.nameOf(appointment.status), to: this.nameOf(status) };
    return { allowed: false, reason: this.transloco.translate(`calendar.reasons.${key}`, words) };
  }

  nameOf(status: AttendanceStatus): string {
    return this.transloco.translate(`common.status.${status}`);
  }
}
