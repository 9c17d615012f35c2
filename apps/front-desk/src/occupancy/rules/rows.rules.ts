import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { isInRoom, isWaiting, lateMinutes, overMinutes, waitedMinutes } from './moment.rules';
import { commonOf, minutesIn, spanOf } from './spans.rules';
import type { PersonTally, Tally } from './tally.rules';

/** Something on the board that has appointments behind it. */
export type Figure =
  | { readonly kind: 'with-client' | 'used' | 'waiting' | 'no-shows' | 'over' | 'late' }
  | { readonly kind: 'member' | 'unit'; readonly id: string };

/** An appointment behind a figure, with the minutes it counts for there; undefined where it counts as one. */
export interface FigureRow {
  readonly appointment: CalendarAppointment;
  readonly minutes: number | undefined;
}

/** In the order of their start; those who wait, run over or are late: the longest first. */
export function rowsOf(figure: Figure, tally: Tally, now: number): readonly FigureRow[] {
  switch (figure.kind) {
    case 'with-client':
      return inOrder(tally.appointments.filter(isInRoom).map((one) => row(one)));
    case 'waiting':
      return longestFirst(tally.appointments.filter(isWaiting).map((one) => row(one, waitedMinutes(one, now))));
    case 'over':
      return longestFirst(counted(tally.appointments, (one) => overMinutes(one, now)));
    case 'late':
      return longestFirst(counted(tally.appointments, (one) => lateMinutes(one, now)));
    case 'no-shows':
      return inOrder(tally.appointments.filter(({ status }) => status === 'no-show').map((one) => row(one)));
    case 'used':
      return inOrder([...tally.people.values()].flatMap(bookedRows));
    case 'member':
      return inOrder(bookedRows(tally.people.get(figure.id)));
    case 'unit':
      return inOrder(unitRows(tally, figure.id));
  }
}

function bookedRows(person: PersonTally | undefined): FigureRow[] {
  if (!person) return [];
  return person.appointments.map((one) => row(one, minutesIn(commonOf(person.working, [spanOf(one)]))));
}

function unitRows(tally: Tally, id: string): FigureRow[] {
  const unit = tally.units.get(id);
  if (!unit) return [];
  return unit.appointments.map((one) => row(one, minutesIn(commonOf(unit.open, [spanOf(one)]))));
}

function counted(
  appointments: readonly CalendarAppointment[],
  minutesOf: (one: CalendarAppointment) => number,
): FigureRow[] {
  return appointments.map((one) => row(one, minutesOf(one))).filter(({ minutes }) => minutes !== 0);
}

function row(appointment: CalendarAppointment, minutes?: number): FigureRow {
  return { appointment, minutes };
}

function inOrder(rows: readonly FigureRow[]): readonly FigureRow[] {
  return [...rows].sort((a, b) => Date.parse(a.appointment.start) - Date.parse(b.appointment.start));
}

function longestFirst(rows: readonly FigureRow[]): readonly FigureRow[] {
  return [...rows].sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0));
}
