import { type AlternativeSlot, type OpenPerson, type WantedSlot, isOpen } from './alternatives.rules';
import type { MinuteSpan } from './free-slots.rules';

/** So many times of one day are offered at most: a client chooses between days first. */
export const mostOfADay = 3;

interface TimesQuestion {
  readonly slot: WantedSlot;
  readonly limit: number;
  /** The start that the appointment has: it is no other time. */
  readonly present: number;
}

/**
 * Free times to choose from, in the order of time: the first days with free time, and on each of them a few that lie far
 * apart. Starts are whole steps of the branch's clock, counted from the midnight of their day. Of several people who are
 * free at one moment the first is named.
 * @param days each from midnight to midnight, in order
 */
export function offeredTimes(
  people: readonly OpenPerson[],
  days: readonly MinuteSpan[],
  { slot, limit, present }: TimesQuestion,
): AlternativeSlot[] {
  const offered: AlternativeSlot[] = [];
  for (const day of days) {
    if (offered.length >= limit) break;
    const free = [...freeOn(day, people, slot)].filter(({ start }) => start !== present);
    offered.push(...spread(free, Math.min(mostOfADay, limit - offered.length)));
  }
  return offered;
}

function* freeOn(day: MinuteSpan, people: readonly OpenPerson[], slot: WantedSlot): Generator<AlternativeSlot> {
  for (let start = day.start; start < day.end; start += slot.stepMinutes) {
    const person = people.find((one) => isOpen(one, start, slot));
    if (person) yield { teamMemberId: person.teamMemberId, start, end: start + slot.lengthMinutes };
  }
}

/** The first, the last, and what lies evenly between them. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  if (most === 1) return all.slice(0, 1);
  const step = (all.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => all[Math.round(index * step)] as T);
}
