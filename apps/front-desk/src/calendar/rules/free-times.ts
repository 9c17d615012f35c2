import type { FreeSlot } from '@anteroom/contracts-scheduling';

export const partsOfDay = ['any', 'morning', 'afternoon'] as const;
/** The morning ends at noon on the branch's clock. */
export type PartOfDay = (typeof partsOfDay)[number];

/** How a branch counts its days. */
export interface LocalDays {
  /** The local date of an instant, `YYYY-MM-DD`. */
  dateOf(instant: string): string;
  /** The instant of local noon. */
  noonOf(date: string): string;
  /** The first instant of a local date. */
  midnightOf(date: string): string;
  dayAfter(date: string): string;
}

/** What is looked through: from one instant to another, one part of each day. */
export interface Search {
  readonly from: string;
  readonly to: string;
  readonly part: PartOfDay;
}

/** What was found so far, earliest first, and from which instant on more may be found; undefined when that is all. */
export interface Finds {
  readonly slots: readonly FreeSlot[];
  readonly next: string | undefined;
}

/** The first free times of a span, at most as many as the limit. */
export type AskFreeSlots = (span: { from: string; to: string; limit: number }) => Promise<readonly FreeSlot[]>;

const askedAtOnce = 60;
/** A part of the day is sifted out here; a search that finds nothing in so many answers pauses for the person. */
const mostAnswers = 6;
const minuteMs = 60_000;

export function slotKey({ teamMemberId, start }: Pick<FreeSlot, 'teamMemberId' | 'start'>): string {
  return `${teamMemberId} ${Date.parse(start)}`;
}

/** Whether a time begins in a part of its day. */
export function isInPart(instant: string, part: PartOfDay, days: LocalDays): boolean {
  if (part === 'any') return true;
  const isMorning = Date.parse(instant) < Date.parse(days.noonOf(days.dateOf(instant)));
  return isMorning === (part === 'morning');
}

/** The first instant at or after `instant` at which the part of day goes on. */
export function firstInPart(instant: string, part: PartOfDay, days: LocalDays): string {
  if (isInPart(instant, part, days)) return instant;
  const date = days.dateOf(instant);
  return part === 'afternoon' ? days.noonOf(date) : days.midnightOf(days.dayAfter(date));
}

function askOnFrom(last: FreeSlot, asked: string): string {
  const isFurther = Date.parse(last.start) > Date.parse(asked);
  return isFurther ? last.start : new Date(Date.parse(asked) + minuteMs).toISOString();
}

/** What is new in an answer: two answers meet at the start that the first one ended with. */
function freshOf(found: readonly FreeSlot[], answer: readonly FreeSlot[]): FreeSlot[] {
  const known = new Set(found.map(slotKey));
  return answer.filter((slot) => !known.has(slotKey(slot)));
}

/** Goes on from what was found until there are `wanted` free times, or no more. */
export async function findOn(
  ask: AskFreeSlots,
  search: Search,
  days: LocalDays,
  { found, wanted }: { found: Finds; wanted: number },
): Promise<Finds> {
  let { slots, next } = found;
  for (let turn = 0; turn < mostAnswers && next !== undefined && slots.length < wanted; turn += 1) {
    const from = firstInPart(next, search.part, days);
    if (Date.parse(from) >= Date.parse(search.to)) return { slots, next: undefined };
    const answer = await ask({ from, to: search.to, limit: askedAtOnce });
    const last = answer.at(-1);
    slots = [...slots, ...freshOf(slots, answer).filter(({ start }) => isInPart(start, search.part, days))];
    next = last && answer.length === askedAtOnce ? askOnFrom(last, from) : undefined;
  }
  return { slots, next };
}

export interface DayOfSlots {
  readonly date: string;
  readonly slots: readonly FreeSlot[];
}

/** The free times under their dates, in order. */
export function groupedByDay(slots: readonly FreeSlot[], days: LocalDays): DayOfSlots[] {
  const groups = Map.groupBy(slots, ({ start }) => days.dateOf(start));
  return [...groups].map(([date, ofDay]) => ({ date, slots: ofDay }));
}
