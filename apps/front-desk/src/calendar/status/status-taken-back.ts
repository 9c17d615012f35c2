import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, AttendanceStatus } from '@anteroom/contracts-scheduling';
import { Api } from '../../shared/api/api';
import { routes } from '../../shared/api/routes';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Toasts } from '../../shared/ui/toasts';
import { appointmentTitle } from '../block/appointment-words';
import { RefusalWords } from '../moves/refusal-words';

/** A change of status; a cancellation has its reason. */
interface StatusChange {
  readonly from: AttendanceStatus;
  readonly to: AttendanceStatus;
  readonly reason: string | undefined;
}

/** Offers the way back from a status change, and forth again, as long as no colleague has touched the appointment. */
@Injectable()
export class StatusTakenBack {
  private readonly api = inject(Api);
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly words = inject(RefusalWords);

  offer(after: Appointment, change: StatusChange): void {
    const name = appointmentTitle(after) ?? this.transloco.translate('calendar.block.blank');
    const message = this.transloco.translate('calendar.toast.status', { name, status: this.nameOf(after.status) });
    this.toasts.show({ message, strong: name, undo: () => this.takeBack(after, change) });
  }

  private async takeBack(after: Appointment, change: StatusChange): Promise<void> {
    if (this.isTouched(after, 'calendar.toast.notUndone')) return;
    const back = await this.set(after.id, change.from);
    const message = this.transloco.translate('calendar.toast.statusBack', { status: this.nameOf(change.from) });
    this.toasts.show({ message, ...(back && { redo: () => this.doAgain(back, change) }) });
  }

  private async doAgain(back: Appointment, change: StatusChange): Promise<void> {
    if (this.isTouched(back, 'calendar.toast.notRedone')) return;
    const after = await this.set(back.id, change.to, change.reason);
    if (after) this.offer(after, change);
  }

  /** Whether a colleague has changed the appointment since it was `known`; says so. */
  private isTouched(known: Appointment, refusal: string): boolean {
    const current = this.store.appointment(known.id)();
    if (!current || current.version <= known.version || current.changedBy.id === this.session.user()?.id) return false;
    const message = `${this.transloco.translate(refusal)} ${this.words.overtaken(current)}`;
    this.toasts.show({ message, tone: 'refused' });
    return true;
  }

  /** The appointment as it is after; with it others of its visit may change. */
  private async set(id: string, status: AttendanceStatus, reason?: string): Promise<Appointment | undefined> {
    const input = { params: { appointmentId: id }, body: { status, ...(reason !== undefined && { reason }) } };
    const { changed } = await this.api.call(routes.changeStatus, input);
    changed.forEach((one) => this.store.commit(one));
    return changed.find((one) => one.id === id);
  }

  private nameOf(status: AttendanceStatus): string {
    return this.transloco.translate(`common.status.${status}`);
  }
}
