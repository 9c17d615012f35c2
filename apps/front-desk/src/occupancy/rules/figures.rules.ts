import type { CalendarAppointment, Occupancy, TimeUse, UnitState } from '@anteroom/contracts-scheduling';
import { isCleaning, isInRoom, isWaiting, lateMinutes, overMinutes, waitedMs } from './moment.rules';
import { isIn, minuteMs } from './spans.rules';
import type { PersonTally, Tally } from './tally.rules';

/**
 * The figures of a counted day at a moment (epoch milliseconds): the contract's `Occupancy`, which the database recounts
 * from the rows by a statement of its own.
 */
export function figuresAt({ day, people, units, appointments }: Tally, now: number): Occupancy {
  const team = [...people.values()];
  return {
    branchId: day.branchId,
    date: day.date,
    branch: sumOf(team.map(({ use }) => use)),
    positions: positionsOf(team),
    teamMembers: team
      .map(({ member, use, appointments: own }) => ({ id: member.id, ...use, inRoom: own.filter(isInRoom).length }))
      .sort(byId),
    units: [...units.values()]
      .map(({ unit, use, appointments: own }) => ({ id: unit.id, ...use, state: unitStateAt(own, now) }))
      .sort(byId),
    now: happeningAt(team, appointments, now),
    noShows: noShowsOf(appointments, day.range.start),
  };
}

function happeningAt(
  team: readonly PersonTally[],
  appointments: readonly CalendarAppointment[],
  now: number,
): Occupancy['now'] {
  const withClient = team.filter(({ appointments: own }) => own.some(isInRoom));
  const here = team.filter(({ working, appointments: own }) => own.some(isInRoom) || isIn(working, now));
  const waits = appointments.filter(isWaiting).map((one) => waitedMs(one, now));
  return {
    withClient: { count: withClient.length, of: here.length },
    inRoom: appointments.filter(isInRoom).length,
    runningOver: appointments.filter((one) => overMinutes(one, now) > 0).length,
    late: appointments.filter((one) => lateMinutes(one, now) > 0).length,
    waiting: {
      count: waits.length,
      longestMinutes: Math.floor(Math.max(0, ...waits) / minuteMs),
      meanMinutes: Math.floor(meanOf(waits) / minuteMs),
    },
  };
}

/** Of the appointments that begin on the day: one that reaches over from yesterday was yesterday's. */
function noShowsOf(appointments: readonly CalendarAppointment[], startOfDay: number): Occupancy['noShows'] {
  const today = appointments.filter(({ start }) => Date.parse(start) >= startOfDay);
  return { count: today.filter(({ status }) => status === 'no-show').length, of: today.length };
}

export function unitStateAt(appointments: readonly CalendarAppointment[], now: number): UnitState {
  if (appointments.some((one) => overMinutes(one, now) > 0)) return 'over';
  if (appointments.some(isInRoom)) return 'in-use';
  return appointments.some((one) => isCleaning(one, now)) ? 'cleaning' : 'free';
}

function positionsOf(team: readonly PersonTally[]): Occupancy['positions'] {
  const names = [...new Set(team.map(({ member }) => member.position))].sort((a, b) => (a < b ? -1 : 1));
  return names.map((name) => ({
    name,
    ...sumOf(team.filter(({ member }) => member.position === name).map(({ use }) => use)),
  }));
}

export function sumOf(uses: readonly TimeUse[]): TimeUse {
  return {
    bookedMinutes: uses.reduce((sum, { bookedMinutes }) => sum + bookedMinutes, 0),
    workingMinutes: uses.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0),
  };
}

/** Whole per cent, rounded to the nearest; undefined where there is nothing to use. */
export function percentOf({ bookedMinutes, workingMinutes }: TimeUse): number | undefined {
  return workingMinutes === 0 ? undefined : Math.round((100 * bookedMinutes) / workingMinutes);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
