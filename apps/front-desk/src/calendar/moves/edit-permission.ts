import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Toasts } from '../../shared/ui/toasts';

/** Whether an appointment may be moved by this person now; says why not. */
@Injectable()
export class EditPermission {
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  allows(appointment: DayAppointment): boolean {
    const reason = this.reasonAgainst(appointment);
    if (reason !== undefined) this.toasts.show({ message: reason, tone: 'refused' });
    return reason === undefined;
  }

  /** In words; undefined when it may be moved. */
  reasonAgainst(appointment: DayAppointment): string | undefined {
    const say = (key: string) => this.transloco.translate(`calendar.reasons.${key}`);
    if (this.store.readOnly()) return say('stale');
    if (!this.session.can('appointment.edit')) return say('right');
    if (appointment.uncommitted) return say('saving');
    if (appointment.refused.edit === undefined) return undefined;
    const status = this.transloco.translate(`common.status.${appointment.status}`);
    return this.transloco.translate('calendar.reasons.settled', { status });
  }
}
