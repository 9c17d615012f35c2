import { type MinuteSpan, type NeededKind, overlapping, unitsFor } from './free-slots.rules';

/** A person with all that shapes their time. Spans are sorted and do not overlap. */
export interface OpenPerson {
  readonly teamMemberId: string;
  readonly usualUnitId: string | null;
  readonly shifts: readonly MinuteSpan[];
  readonly taken: readonly MinuteSpan[];
}

/** A local day, and the minute in it that reads the same on the clock as the wanted start. */
export interface AlternativeDay {
  readonly day: MinuteSpan;
  readonly sameTime: number;
}

export interface WantedSlot {
  readonly lengthMinutes: number;
  readonly bufferMinutes: number;
  readonly stepMinutes: number;
  /** Nothing before this minute is offered. */
  readonly notBefore: number;
  readonly kinds: readonly NeededKind[];
}

export interface AlternativeSlot extends MinuteSpan {
  readonly teamMemberId: string;
}

/** Whether the whole slot is working time, and nobody takes the person, the buffer or the last unit of a kind. */
export function isOpen(person: OpenPerson, start: number, slot: WantedSlot): boolean {
  const end = start + slot.lengthMinutes;
  const occupied = { start, end: end + slot.bufferMinutes };
  return (
    start >= slot.notBefore &&
    person.shifts.some((shift) => shift.start <= start && end <= shift.end) &&
    !overlapping(person.taken, occupied) &&
    unitsFor(slot.kinds, occupied, person.usualUnitId) !== undefined
  );
}

/** The starts of a day that lie whole steps from the wanted time, the nearest first; of two as near, the later first. */
function* startsByDistance({ day, sameTime }: AlternativeDay, stepMinutes: number): Generator<number> {
  yield sameTime;
  const furthest = Math.max(day.end - sameTime, sameTime - day.start);
  for (let away = stepMinutes; away <= furthest; away += stepMinutes) {
    if (sameTime + away < day.end) yield sameTime + away;
    if (sameTime - away >= day.start) yield sameTime - away;
  }
}

function* openSlots(person: OpenPerson, day: AlternativeDay, slot: WantedSlot): Generator<AlternativeSlot> {
  for (const start of startsByDistance(day, slot.stepMinutes)) {
    if (!isOpen(person, start, slot)) continue;
    yield { teamMemberId: person.teamMemberId, start, end: start + slot.lengthMinutes };
  }
}

/** The first `limit` free times of one person: day by day, within a day the nearest to the wanted time first. */
export function alternativesOf(
  person: OpenPerson,
  days: readonly AlternativeDay[],
  among: { slot: WantedSlot; limit: number },
): AlternativeSlot[] {
  const found: AlternativeSlot[] = [];
  for (const day of days) {
    for (const alternative of openSlots(person, day, among.slot)) {
      if (found.length === among.limit) return found;
      found.push(alternative);
    }
  }
  return found;
}

/** The nearest free times of several people on one day, the nearest first; of two as near, in the order of the people. */
export function alternativesAmong(
  people: readonly OpenPerson[],
  day: AlternativeDay,
  among: { slot: WantedSlot; limit: number },
): AlternativeSlot[] {
  const distance = ({ start }: AlternativeSlot): number => Math.abs(start - day.sameTime);
  return people
    .flatMap((person) => alternativesOf(person, [day], among))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, among.limit);
}
