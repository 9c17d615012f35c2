import { Temporal } from '@anteroom/kernel';
import type { OfferReason, OfferedTime, TimeOffer } from './time-offer';

/** After so long the client is told that it takes longer than usual, and may ask again. */
export const patienceSeconds = 20;
/** An older list is looked up anew before anything on it is chosen. */
export const freshMinutes = 10;
/** As many days are searched at once. */
export const searchedDays = 14;
/** No further ahead may a client look. */
const horizonDays = 180;
/** So many times fit on a phone. */
export const mostTimes = 12;

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;
const days = (count: number) => ({ hours: 24 * count });

/** The answer is on its way. */
export const isOpen = (offer: TimeOffer | undefined): boolean => offer?.state === 'asked' || offer?.state === 'wished';

export function isLate({ since }: TimeOffer, now: Temporal.Instant): boolean {
  return !isBefore(now, since.add({ seconds: patienceSeconds }));
}

/** Whether a tap on “Another time” asks anew, or shows what is under way. */
export function asksAnew(offer: TimeOffer | undefined, now: Temporal.Instant): boolean {
  if (!offer) return true;
  if (offer.state === 'wished' || offer.state === 'moved') return false;
  return offer.state !== 'asked' || isLate(offer, now);
}

/** Where a first search begins: two weeks around the appointment, as far as they are ahead. */
export function firstSearch(start: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const weekBefore = start.subtract(days(searchedDays / 2));
  return isBefore(now, weekBefore) ? weekBefore : now;
}

/** Undefined at the end of what a client may look at. */
export function laterSearch({ searchFrom }: TimeOffer, now: Temporal.Instant): Temporal.Instant | undefined {
  const next = searchFrom.add(days(searchedDays));
  return isBefore(next, now.add(days(horizonDays))) ? next : undefined;
}

/** What a client chose from a list: one of its times, or why it has to be looked up anew. */
export function choiceFrom(
  offer: TimeOffer,
  { offerId, time }: { offerId: string; time: number },
  now: Temporal.Instant,
): { kind: 'chosen'; wish: OfferedTime } | { kind: 'anew'; reason: OfferReason } | { kind: 'nothing' } {
  if (offer.state !== 'offered' || offer.id !== offerId) return { kind: 'nothing' };
  const wish = offer.times[time];
  if (!wish) return { kind: 'nothing' };
  const isOld = !isBefore(now, offer.since.add({ minutes: freshMinutes })) || !isBefore(now, wish.start);
  return isOld ? { kind: 'anew', reason: 'old' } : { kind: 'chosen', wish };
}
