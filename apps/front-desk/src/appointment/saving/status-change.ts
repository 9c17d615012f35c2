import { Injectable, inject, signal } from '@angular/core';
import type { Appointment, AttendanceStatus, ChangeStatus } from '@anteroom/contracts-scheduling';
import { SetStatus } from '../../shared/attendance/set-status';
import { asProblem } from '../../shared/api/api-problem';
import { DayStore } from '../../shared/live/day-store';
import { AppointmentForm } from '../form/appointment-form';
import { WindowActs } from './window-acts';
import { type Refusal, refusalOf } from './refusal.rules';

export interface StatusWish {
  readonly status: AttendanceStatus;
  readonly reason?: string;
  readonly scope: ChangeStatus['scope'];
}

/** Changes the attendance status of the appointment on screen, or of its whole visit. A command of its own: no save. */
@Injectable()
export class StatusChange {
  private readonly setStatus = inject(SetStatus);
  private readonly days = inject(DayStore);
  private readonly form = inject(AppointmentForm);
  private readonly acts = inject(WindowActs);
  private readonly wished = signal<StatusWish | undefined>(undefined);
  private readonly refused = signal<{ wish: StatusWish; refusal: Refusal } | undefined>(undefined);

  /** What has been asked for and not answered yet. */
  readonly pending = this.wished.asReadonly();
  readonly refusal = this.refused.asReadonly();

  /** Answers whether it was done; otherwise `refusal` says why not. */
  async ask(wish: StatusWish): Promise<boolean> {
    const appointment = this.form.saved();
    if (!appointment || this.pending()) return false;
    const known = this.acts.known();
    const assumed = this.days.assume(appointment.id, { status: wish.status });
    this.wished.set(wish);
    this.refused.set(undefined);
    try {
      const changed = await this.setStatus.execute(appointment, wish);
      if (!changed) return false;
      changed.forEach((one) => this.take(one, appointment.id));
      this.acts.statusChanged(changed, known);
      return true;
    } catch (error) {
      this.refused.set({ wish, refusal: refusalOf(asProblem(error)) });
      return false;
    } finally {
      assumed.drop();
      this.wished.set(undefined);
    }
  }

  async retry(): Promise<void> {
    const last = this.refused();
    if (last) await this.ask(last.wish);
  }

  dismiss(): void {
    this.refused.set(undefined);
  }

  private take(changed: Appointment, shownId: string): void {
    this.days.commit(changed);
    if (changed.id === shownId) this.form.merge(changed);
  }
}
