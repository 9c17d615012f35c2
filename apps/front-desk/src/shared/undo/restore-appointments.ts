import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, AttendanceStatus } from '@anteroom/contracts-scheduling';
import { Api } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import { routes } from '../api/routes';
import { DayStore } from '../live/day-store';
import { SessionStore } from '../session/session-store';
import { type KnownAppointment, editBetween, isStill } from './known-appointment';

/** One appointment, as it is to the desk's knowledge and as it is to become. */
export interface Turn {
  readonly from: Appointment;
  readonly to: KnownAppointment;
}

/** Turns appointments into a state they had, all that the act changed of them, by the commands of any other change. */
@Injectable({ providedIn: 'root' })
export class RestoreAppointments {
  private readonly api = inject(Api);
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);

  /**
   * Answers them as they are then.
   * @throws ApiProblem `stale` with the current state when a colleague has touched one since; nothing is changed then
   */
  async execute(turns: readonly Turn[]): Promise<readonly Appointment[]> {
    const known = await Promise.all(turns.map((turn) => this.untouched(turn)));
    const assumed = turns.map(({ from, to }) => this.store.assume(from.id, drawnAs(to)));
    try {
      const placed: Appointment[] = [];
      for (const [index, turn] of turns.entries()) placed.push(await this.edit(turn, known[index] as Appointment));
      return await this.setStatuses(turns, placed);
    } finally {
      assumed.forEach((one) => one.drop());
    }
  }

  private async untouched({ from, to }: Turn): Promise<Appointment> {
    const current = await this.api.call(routes.getAppointment, { params: { appointmentId: from.id } });
    const isOthers = current.version > from.version && current.changedBy.id !== this.session.user()?.id;
    if (isOthers || !isStill(current, from, to)) throw new ApiProblem('stale', '', 412, { current });
    return current;
  }

  private async edit({ from, to }: Turn, { id, version }: Appointment): Promise<Appointment> {
    const body = editBetween(from, to);
    const input = { params: { appointmentId: id }, version };
    const edited = body && (await this.api.call(routes.editAppointment, { ...input, body }));
    if (edited) this.store.commit(edited);
    return edited ?? from;
  }

  /** All in one command, so that a visit goes back whole or not at all. */
  private async setStatuses(turns: readonly Turn[], placed: readonly Appointment[]): Promise<readonly Appointment[]> {
    const [first, ...others] = turns.filter(({ from, to }) => from.status !== to.status);
    if (!first) return placed;
    const also = others.map(({ from, to }) => ({ appointmentId: from.id, status: to.status }));
    const reason = this.reasonOf([first, ...others]);
    const { changed } = await this.api.call(routes.changeStatus, {
      params: { appointmentId: first.from.id },
      body: {
        status: first.to.status,
        ...(hasUsualTime(first.to.status) && { unusualTime: true }),
        ...(reason && { reason }),
        ...(also.length > 0 && { also }),
      },
    });
    changed.forEach((one) => this.store.commit(one));
    return placed.map((one) => changed.find(({ id }) => id === one.id) ?? one);
  }

  /** A cancellation has a reason; a card does not tell the one it had. */
  private reasonOf(turns: readonly Turn[]): string | undefined {
    const cancelled = turns.find(({ to }) => to.status === 'cancelled');
    if (!cancelled) return undefined;
    return cancelled.to.cancelReason ?? this.transloco.translate('common.acts.cancelledAgain');
  }
}

function drawnAs({ teamMemberId, start, end, bufferEnd, status }: KnownAppointment) {
  return { teamMemberId, start, end, bufferEnd, status };
}

/** Taken back or done again on purpose: nobody is asked about the time of day again. */
function hasUsualTime(status: AttendanceStatus): boolean {
  return !['booked', 'confirmed', 'cancelled'].includes(status);
}
