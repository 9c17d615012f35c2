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

export type Change = 'move' | 'resize';

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

/** What is done all the same once somebody says why: over another appointment, or while the client has another one. */
export type Consent = 'overbook' | 'clientOverlap';

/** Where an appointment is to go, and what was said yes to. */
export interface MoveWish extends Place {
  readonly consents?: Pick<EditAppointmentInput, Consent>;
}

function editTo(from: Place, { teamMemberId, start, end, consents }: MoveWish): EditAppointmentInput {
  const person = teamMemberId === from.teamMemberId ? {} : { teamMemberId };
  return { ...person, start, end, ...consents };
}

/**
 * Asks the server to move or resize an appointment. An edit that is stale only because something else of the
 * appointment changed meanwhile is sent once more on top of it.
 */
@Injectable()
export class MoveAppointment {
  private readonly api = inject(Api);

  async execute(appointment: Pick<CalendarAppointment, 'id' | 'version'> & Place, to: MoveWish): Promise<MoveOutcome> {
    const from = placeOf(appointment);
    const first = await this.send(appointment, from, to);
    if (first.kind === 'moved' || first.problem.code !== 'stale') return first;
    const current = first.problem.current as Appointment | undefined;
    return current && isSamePlace(current, from) ? this.send(current, from, to) : first;
  }

  private async send(
    { id, version }: { id: string; version: number },
    from: Place,
    to: MoveWish,
  ): Promise<MoveOutcome> {
    const input = { params: { appointmentId: id }, version, body: editTo(from, to) };
    try {
      return { kind: 'moved', appointment: await this.api.call(routes.editAppointment, input) };
    } catch (error) {
      return { kind: 'refused', problem: asProblem(error) };
    }
  }
}
