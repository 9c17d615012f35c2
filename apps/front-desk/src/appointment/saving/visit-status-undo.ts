import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, AttendanceStatus } from '@anteroom/contracts-scheduling';
import { Api } from '../../shared/api/api';
import { routes } from '../../shared/api/routes';
import { DayStore } from '../../shared/live/day-store';
import { Toasts } from '../../shared/ui/toasts';

/** Says which appointments of a visit got a status, and takes all of them back as one action. */
@Injectable()
export class VisitStatusUndo {
  private readonly api = inject(Api);
  private readonly days = inject(DayStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  /** The statuses that are there before a change, to be handed to `offer` with what changed. */
  statusesNow(): ReadonlyMap<string, AttendanceStatus> {
    return new Map(this.days.appointments().map(({ id, status }) => [id, status]));
  }

  /** Nothing is offered for a single appointment: its own group of statuses takes it back. */
  offer(changed: readonly Appointment[], before: ReadonlyMap<string, AttendanceStatus>): void {
    const [first, ...others] = changed;
    if (!first || others.length === 0) return;
    const status = this.transloco.translate(`common.status.${first.status}`);
    const facts = { n: changed.length, name: first.client?.name ?? '', status };
    this.toasts.show({
      message: this.transloco.translate('appointment.status.done', facts),
      undo: () => this.takeBack([first, ...others], before),
    });
  }

  private async takeBack(
    [first, ...others]: readonly [Appointment, ...Appointment[]],
    before: ReadonlyMap<string, AttendanceStatus>,
  ): Promise<void> {
    const also = others.flatMap(({ id }) => {
      const status = before.get(id);
      return status ? [{ appointmentId: id, status }] : [];
    });
    const status = before.get(first.id) ?? 'booked';
    const { changed } = await this.api.call(routes.changeStatus, {
      params: { appointmentId: first.id },
      body: { status, also },
    });
    changed.forEach((one) => this.days.commit(one));
  }
}
