import { Injectable, inject } from '@angular/core';
import type { Appointment, CalendarAppointment, EditAppointmentInput } from '@anteroom/contracts-scheduling';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { routes } from '../../shared/api/routes';

/** Where an appointment stands: whose column, from when to when (ISO instants). */
export interface Place {
  readonly teamMemberId: string;
  readonly start: string;
  readonly end: string;
}

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly appointment: Appointment }
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

export function placeOf({ teamMemberId, start, end }: Place): Place {
  return { teamMemberId, start, end };
}

export function isSamePlace(a: Place, b: Place): boolean {
  const isSameTime = Date.parse(a.start) === Date.parse(b.start) && Date.parse(a.end) === Date.parse(b.end);
  return a.teamMemberId === b.teamMemberId && isSameTime;
}

function editTo(from: Place, to: Place): EditAppointmentInput {
  const { teamMemberId, start, end } = to;
  return teamMemberId === from.teamMemberId ? { start, end } : { teamMemberId, start, end };
}

/**
 * Asks the server to move or resize an appointment. An edit that is stale only because somebody changed something
 * else meanwhile is sent once more on top of it; one whose time or person was changed is refused.
 */
@Injectable()
export class MoveAppointment {
  private readonly api = inject(Api);

  async execute(appointment: Pick<CalendarAppointment, 'id' | 'version'> & Place, to: Place): Promise<MoveOutcome> {
    const from = placeOf(appointment);
    try {
      return { kind: 'moved', appointment: await this.send(appointment.id, appointment.version, from, to) };
    } catch (error) {
      const problem = asProblem(error);
      const current = problem.code === 'stale' ? (problem.current as Appointment | undefined) : undefined;
      if (!current || !isSamePlace(current, from)) return { kind: 'refused', problem };
      return this.again(current, from, to);
    }
  }

  private async again(current: Appointment, from: Place, to: Place): Promise<MoveOutcome> {
    try {
      return { kind: 'moved', appointment: await this.send(current.id, current.version, from, to) };
    } catch (error) {
      return { kind: 'refused', problem: asProblem(error) };
    }
  }

  private send(appointmentId: string, version: number, from: Place, to: Place): Promise<Appointment> {
    return this.api.call(routes.editAppointment, { params: { appointmentId }, version, body: editTo(from, to) });
  }
}
