import type { CalendarAppointment, DayTeamMember, TimeUse } from '@anteroom/contracts-scheduling';
import { type Span, type Stretches, commonOf, minutesIn, spanOf, stretchesOf } from './spans.rules';

/** A room or a device. */
export interface Unit {
  readonly id: string;
  readonly name: string;
}

/** What is counted: a day as the calendar knows it, and the rooms and devices of the branch. */
export interface CentreDay {
  readonly branchId: string;
  readonly date: string;
  /** From midnight to midnight of the branch's clock. */
  readonly range: Span;
  readonly teamMembers: readonly DayTeamMember[];
  readonly appointments: readonly CalendarAppointment[];
  readonly units: readonly Unit[];
}

/** Somebody's day. Cancelled appointments are left out; the others are in the order in which they came. */
export interface PersonTally {
  readonly member: DayTeamMember;
  readonly appointments: readonly CalendarAppointment[];
  readonly working: Stretches;
  readonly use: TimeUse;
}

export interface UnitTally {
  readonly unit: Unit;
  readonly appointments: readonly CalendarAppointment[];
  /** When anybody works. */
  readonly open: Stretches;
  readonly use: TimeUse;
}

/** A day counted, as far as it does not depend on the moment. */
export interface Tally {
  readonly day: CentreDay;
  readonly appointments: readonly CalendarAppointment[];
  readonly people: ReadonlyMap<string, PersonTally>;
  readonly units: ReadonlyMap<string, UnitTally>;
}

const none: readonly CalendarAppointment[] = [];

export function tallyOf(day: CentreDay): Tally {
  return tallyAfter(undefined, day);
}

/** The same, where `before` is known: only people and rooms that have something new are counted again. */
export function tallyAfter(before: Tally | undefined, day: CentreDay): Tally {
  const known = before?.day.date === day.date && before.day.branchId === day.branchId ? before : undefined;
  const appointments = day.appointments.filter(({ status }) => status !== 'cancelled');
  const byPerson = groupsOf(appointments, ({ teamMemberId }) => [teamMemberId]);
  const people = new Map(
    day.teamMembers.map((member) => {
      const own = byPerson.get(member.id) ?? none;
      return [member.id, personAfter(known?.people.get(member.id), { day, member, own })];
    }),
  );
  return { day, appointments, people, units: unitsAfter(known, { day, appointments, people }) };
}

function personAfter(
  before: PersonTally | undefined,
  { day, member, own }: { day: CentreDay; member: DayTeamMember; own: readonly CalendarAppointment[] },
): PersonTally {
  const known = before?.member === member ? before : undefined;
  if (known && sameThings(known.appointments, own)) return known;
  const working = known?.working ?? commonOf(stretchesOf(member.shifts.map(spanOf)), [day.range]);
  return { member, appointments: own, working, use: useOf(working, own) };
}

function unitsAfter(
  before: Tally | undefined,
  { day, appointments, people }: Pick<Tally, 'day' | 'appointments' | 'people'>,
): ReadonlyMap<string, UnitTally> {
  const open = openAfter(before, people);
  const byUnit = groupsOf(appointments, ({ resources }) => resources.map(({ id }) => id));
  return new Map(
    day.units.map((unit) => {
      const own = byUnit.get(unit.id) ?? none;
      const known = before?.units.get(unit.id);
      const isSame = known?.open === open && known.unit === unit && sameThings(known.appointments, own);
      return [unit.id, isSame ? known : { unit, appointments: own, open, use: useOf(open, own) }];
    }),
  );
}

/** When anybody works; the very same value while nobody's shifts have changed. */
function openAfter(before: Tally | undefined, people: Tally['people']): Stretches {
  const [known] = before?.units.values() ?? [];
  const shifts = [...people.values()].map(({ working }) => working);
  const shiftsBefore = [...(before?.people.values() ?? [])].map(({ working }) => working);
  return known && sameThings(shifts, shiftsBefore) ? known.open : stretchesOf(shifts.flat());
}

function useOf(working: Stretches, appointments: readonly CalendarAppointment[]): TimeUse {
  const booked = commonOf(working, stretchesOf(appointments.map(spanOf)));
  return { bookedMinutes: minutesIn(booked), workingMinutes: minutesIn(working) };
}

function groupsOf(
  appointments: readonly CalendarAppointment[],
  keysOf: (one: CalendarAppointment) => readonly string[],
): ReadonlyMap<string, readonly CalendarAppointment[]> {
  const groups = new Map<string, CalendarAppointment[]>();
  for (const one of appointments) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

function sameThings(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((thing, index) => thing === other[index]);
}
