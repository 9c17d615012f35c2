import { NotFound, Temporal, TimeRange } from '@anteroom/kernel';
import type { BookingContext, Person, TakenTime, Unit } from '../domain/booking-context';
import type { Offer } from '../domain/service-lines.rules';
import { SlotHold } from '../domain/slot-hold';
import type { Settlement } from '../domain/settlement';
import { Colleague } from '../domain/staff';
import type { VisitMate } from '../domain/visit-mates';

/** A hold as JSON; instants in milliseconds since the epoch. */
export interface HoldJson {
  id: string;
  branchId: string;
  teamMemberId: string;
  start: number;
  end: number;
  bufferMinutes: number;
  unitIds: string[];
  seatIds: number[];
  placedAt: number;
  expiresAt: number;
  heldBy: Colleague;
}

/** An appointment as visits go, as JSON. */
export interface MateJson {
  id: string;
  clientId: string;
  visitId: string;
  linkId: string | null;
  bookedAt: string;
  start: number;
  end: number;
  payment: Settlement['payment'];
  isSettling: boolean;
}

/** The row of `contextSql`; instants in milliseconds since the epoch. */
export interface ContextRow {
  branch: BookingContext['branch'];
  person: (Omit<Person, 'shifts'> & { shifts: [start: number, end: number][] }) | null;
  offers: Offer[];
  units: Unit[];
  taken: (Omit<TakenTime, 'during'> & { start: number; end: number })[];
  hold: HoldJson | null;
  client: BookingContext['client'];
  mates: MateJson[];
  live_holds: number;
  people: Record<string, string> | null;
}

const instantOf = (epochMs: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(epochMs);
const rangeOf = (start: number, end: number): TimeRange => TimeRange.of(instantOf(start), instantOf(end));

export function holdFrom(json: HoldJson): SlotHold {
  const { teamMemberId, bufferMinutes, unitIds, seatIds } = json;
  return new SlotHold({
    id: json.id,
    branchId: json.branchId,
    heldBy: Colleague.of(json.heldBy),
    placedAt: instantOf(json.placedAt),
    expiresAt: instantOf(json.expiresAt),
    time: { teamMemberId, bufferMinutes, unitIds, seatIds, interval: rangeOf(json.start, json.end) },
  });
}

export function mateFrom({ start, end, bookedAt, payment, isSettling, ...mate }: MateJson): VisitMate {
  return {
    ...mate,
    interval: rangeOf(start, end),
    bookedAt: Temporal.Instant.from(bookedAt),
    isFrozen: isSettling,
    settlement: { payment, isSettling },
  };
}

/** @throws NotFound when the running unit sees no such branch */
export function contextFrom(row: ContextRow | undefined, holdId: string | undefined): BookingContext {
  if (!row) throw new NotFound('branch');
  const { branch, offers, units, client } = row;
  const person = row.person && { ...row.person, shifts: row.person.shifts.map(([start, end]) => rangeOf(start, end)) };
  return {
    branch,
    person,
    offers,
    units,
    client,
    taken: row.taken.map(({ start, end, ...time }) => ({ ...time, during: rangeOf(start, end) })),
    hold: row.hold && holdFrom(row.hold),
    holdAsked: holdId === undefined ? 'none' : row.hold ? 'found' : 'gone',
    mates: row.mates.map(mateFrom),
    liveHolds: row.live_holds,
    names: { ...row.people, ...Object.fromEntries(units.map(({ id, name }) => [id, name])) },
  };
}
