import type { TimesOffered } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Temporal } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import type { OfferReason, TimeOffer } from '../../domain/time-offer';
import { TimeOffers } from './time-offers';

type OfferFact = Message<typeof TimesOffered>['body'];

/** The calendar answers a client: what is free, or why the appointment stays where it is. */
export class TakeOffer {
  constructor(
    private readonly offers: TimeOffers,
    private readonly clock: Clock,
  ) {}

  /** Joins the running unit of work. The answer to what nobody waits for any more changes nothing. */
  async execute(fact: OfferFact): Promise<void> {
    const open = await this.offers.findOpenForChange(fact.offerId);
    if (!open) return;
    const { id, searchFrom, place } = open;
    const kept = { id, searchFrom, since: this.clock.now() };
    if (fact.outcome === 'unmovable') {
      return this.offers.put(place, { ...kept, state: 'unmovable', reason: fact.reason });
    }
    const { version, of } = fact;
    const times = fact.times.map(({ start, teamMember }) => ({ start: Temporal.Instant.from(start), teamMember }));
    await this.offers.put(place, {
      ...kept,
      state: 'offered',
      reason: reasonOf(open, fact.reason),
      version,
      of,
      times,
    });
  }
}

/** What was looked up anew by itself is told as such. */
function reasonOf(open: TimeOffer, told: OfferReason): OfferReason {
  return open.state === 'asked' ? open.reason : told;
}
