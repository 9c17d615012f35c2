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

/** Offers the way back from a status change, as long as no colleague has touched the appointment. */
@Injectable()
export class StatusTakenBack {
  private readonly api = inject(Api);
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly words = inject(RefusalWords);

  offer(after: Appointment, before: AttendanceStatus): void {
    const name = appointmentTitle(after) ?? this.transloco.translate('calendar.block.blank');
    const message = this.transloco.translate('calendar.toast.status', { name, status: this.nameOf(after.status) });
    this.toasts.show({ message, strong: name, undo: () => this.takeBack(after, before) });
  }

  private async takeBack(after: Appointment, before: AttendanceStatus): Promise<void> {
    const current = this.store.appointment(after.id)();
    const isTouched = current && current.version > after.version && current.changedBy.id !== this.session.user()?.id;
    if (isTouched) {
      const message = `${this.transloco.translate('calendar.toast.notUndone')} ${this.words.overtaken(current)}`;
      return this.toasts.show({ message, tone: 'refused' });
    }
    const input = { params: { appointmentId: after.id }, body: { status: before } };
    const { changed } = await this.api.call(routes.changeStatus, input);
    changed.forEach((one) => this.store.commit(one));
    const message = this.transloco.translate('calendar.toast.statusBack', { status: this.nameOf(before) });
    this.toasts.show({ message });
  }

  private nameOf(status: AttendanceStatus): string {
    return this.transloco.translate(`common.status.${status}`);
  }
}
