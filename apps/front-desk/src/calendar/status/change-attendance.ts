import { Injectable, inject } from '@angular/core';
import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import { SetStatus } from '../../shared/attendance/set-status';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { Toasts } from '../../shared/ui/toasts';
import { AskCancelReason } from './ask-cancel-reason';
import { StatusActs } from './status-acts';
import { StatusRules } from './status-rules';

/** Changes the attendance status from the card: drawn at once, marked until the server agrees, and undoable. */
@Injectable()
export class ChangeAttendance {
  private readonly setStatus = inject(SetStatus);
  private readonly store = inject(DayStore);
  private readonly toasts = inject(Toasts);
  private readonly rules = inject(StatusRules);
  private readonly asking = inject(AskCancelReason);
  private readonly acts = inject(StatusActs);

  async execute(appointment: DayAppointment, status: AttendanceStatus): Promise<void> {
    const choice = this.rules.choice(appointment, status);
    if (!choice.allowed) return this.toasts.show({ message: choice.reason, tone: 'refused' });
    const reason = status === 'cancelled' ? await this.asking.execute(appointment) : undefined;
    if (status === 'cancelled' && reason === undefined) return;
    await this.change(appointment, status, reason);
  }

  private async change(appointment: DayAppointment, status: AttendanceStatus, reason?: string): Promise<void> {
    const assumption = this.store.assume(appointment.id, { status });
    try {
      const changed = await this.setStatus.execute(appointment, { status, reason });
      changed?.forEach((one) => this.store.commit(one));
      const after = changed?.find(({ id }) => id === appointment.id);
      if (after) this.acts.tell(appointment, after);
    } catch (error) {
      this.toasts.refuse(error);
    } finally {
      assumption.drop();
    }
  }
}
