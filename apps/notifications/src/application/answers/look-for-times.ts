import { TimesWanted } from '@anteroom/contracts-notifications';
import type { Temporal } from '@anteroom/kernel';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, Ids } from '@anteroom/platform-persistence';
import type { OfferReason } from '../../domain/time-offer';
import { mostTimes } from '../../domain/time-offer.rules';
import { TimeOffers } from './time-offers';
import type { AskedVisit } from './visit-links';

/** Asks the calendar what is free for the appointment behind a link. Several at once are not moved by a link. */
export class LookForTimes {
  constructor(
    private readonly offers: TimeOffers,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Joins the running unit of work, which has locked the link. */
  async execute({ linkId, branch, appointments }: AskedVisit, search: Search): Promise<void> {
    const [first, ...others] = appointments;
    if (!first) return;
    const { searchFrom, reason } = search;
    const place = { linkId, branchId: branch.id, appointmentId: first.id };
    const offer = { id: this.ids.next(), since: this.clock.now(), searchFrom };
    if (others.length > 0) return this.offers.put(place, { ...offer, state: 'unmovable', reason: 'company' });
    await this.offers.put(place, { ...offer, state: 'asked', reason });
    this.outbox.add(TimesWanted, {
      aggregateId: offer.id,
      aggregateVersion: 1,
      body: {
        branchId: branch.id,
        appointmentId: first.id,
        offerId: offer.id,
        from: searchFrom.toString(),
        limit: mostTimes,
      },
    });
  }
}

export interface Search {
  readonly searchFrom: Temporal.Instant;
  readonly reason: OfferReason;
}
