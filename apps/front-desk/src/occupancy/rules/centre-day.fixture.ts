import type { CalendarAppointment, CalendarChange, DaySnapshot, DayTeamMember } from '@anteroom/contracts-scheduling';
import { rangeOfDay } from '@anteroom/kernel';
import fc from 'fast-check';
import { anAppointment, berlin } from '../../testing/a-day';
import type { DayLedger } from '../../shared/live/day-ledger';
import { minuteMs } from './spans.rules';
import type { CentreDay, Unit } from './tally.rules';

export const tuesday = '2026-11-24';
export const units: readonly Unit[] = [
  { id: 'room-1', name: 'Room 1' },
  { id: 'room-2', name: 'Room 2' },
  { id: 'scanner', name: 'Scanner' },
];
const members = ['haddad', 'lindgren', 'okafor'];
const positions: Readonly<Record<string, string>> = {
  haddad: 'Dermatology',
  lindgren: 'Cardiology',
  okafor: 'Cardiology',
};

/** An instant of the day by the clock of Berlin in winter. */
export const at = (time: string, date = tuesday): string => `${date}T${time}:00+01:00`;
export const ms = (time: string): number => Date.parse(at(time));

export function aMember(
  id: string,
  shifts: readonly (readonly [string, string])[] = [['08:00', '18:00']],
): DayTeamMember {
  return {
    id,
    name: `Dr ${id}`,
    position: positions[id] ?? 'General practice',
    usualResource: null,
    shifts: shifts.map(([start, end]) => ({ start: at(start), end: at(end) })),
  };
}

/** An appointment from–to on Tuesday with Dr Okafor; ids follow from the time unless told. */
export function anHour(start: string, end: string, facts: Partial<CalendarAppointment> = {}): CalendarAppointment {
  const [from, to] = [at(start), at(end)];
  return anAppointment({ id: `at ${start}`, start: from, end: to, bufferEnd: to, ...facts });
}

export function aCentreDay(facts: Partial<CentreDay> = {}): CentreDay {
  return {
    branchId: berlin.id,
    date: tuesday,
    range: dayRange(tuesday),
    teamMembers: [aMember('okafor')],
    appointments: [],
    units,
    ...facts,
  };
}

export function dayRange(date: string, timeZone = berlin.timeZone) {
  const { start, end } = rangeOfDay(date, timeZone);
  return { start: start.epochMilliseconds, end: end.epochMilliseconds };
}

export function centreDayOf(ledger: DayLedger): CentreDay {
  const { branchId, date, timeZone } = ledger;
  const things = { teamMembers: [...ledger.teamMembers.values()], appointments: [...ledger.appointments.values()] };
  return { branchId, date, range: dayRange(date, timeZone), ...things, units };
}

/** Days with a change of the clocks among them. */
export const anyDate = fc.constantFrom(tuesday, '2026-03-29', '2026-10-25');

const anySpan = (date: string) =>
  fc.tuple(fc.integer({ min: -120, max: 1560 }), fc.integer({ min: 1, max: 300 })).map(([from, length]) => {
    const start = dayRange(date).start + from * minuteMs;
    return { start: new Date(start).toISOString(), end: new Date(start + length * minuteMs).toISOString() };
  });

/** Any member with any shifts, or any appointment, or the end of either: whatever a push may say. */
export const anyChange = (date: string): fc.Arbitrary<CalendarChange> =>
  fc.oneof(
    { weight: 4, arbitrary: anyAppointmentChange(date) },
    fc
      .record({ id: fc.constantFrom(...members), spans: fc.array(anySpan(date), { maxLength: 3 }) })
      .map(({ id, spans }): CalendarChange => ({ kind: 'shift', id, value: { ...aMember(id), shifts: spans } })),
  );

function anyAppointmentChange(date: string): fc.Arbitrary<CalendarChange> {
  const facts = fc.record({
    teamMemberId: fc.constantFrom(...members),
    status: fc.constantFrom<CalendarAppointment['status'][]>(
      'booked',
      'arrived',
      'in-room',
      'completed',
      'no-show',
      'cancelled',
    ),
    resources: fc.subarray(units.map(({ id, name }) => ({ id, name }))),
    buffer: fc.integer({ min: 0, max: 30 }),
    arrived: fc.option(anySpan(date).map(({ start }) => start)),
  });
  return fc
    .tuple(fc.integer({ min: 0, max: 9 }), anySpan(date), fc.option(facts, { freq: 8 }))
    .map(([n, span, some]) => {
      const id = `appointment-${n}`;
      if (!some) return { kind: 'appointment', id, value: null };
      const { buffer, arrived, ...rest } = some;
      const bufferEnd = new Date(Date.parse(span.end) + buffer * minuteMs).toISOString();
      return {
        kind: 'appointment',
        id,
        value: anAppointment({ id, ...span, ...rest, bufferEnd, statusTimes: arrived ? { arrived } : {} }),
      };
    });
}

export function anEmptyDay(date: string): DaySnapshot {
  return {
    branchId: berlin.id,
    date,
    timeZone: berlin.timeZone,
    revision: 0,
    teamMembers: members.map((id) => ({ ...aMember(id), shifts: [] })),
    appointments: [],
    events: [],
    blocks: [],
    holds: [],
  };
}
