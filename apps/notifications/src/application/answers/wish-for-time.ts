import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { choiceFrom, firstSearch } from '../../domain/time-offer.rules';
import { LookForTimes } from './look-for-times';
import { RecordWish } from './record-wish';
import { TimeOffers } from './time-offers';
import { VisitLinks, linkExpired } from './visit-links';

/**
 * A client wants to have the appointment at one of the times that were offered. Who gets the time, the calendar decides;
 * until it has, nothing else can be done with the link, so that two taps are one wish.
 */
export class WishForTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: VisitLinks,
    private readonly offers: TimeOffers,
    private readonly lookForTimes: LookForTimes,
    private readonly recordWish: RecordWish,
    private readonly clock: Clock,
  ) {}

  /**
   * A list that is old is looked up anew; one that is not there any more changes nothing, nor does a wish that was granted.
   * @param chosen the list, and which of its times
   * @throws DomainError `link-expired`
   */
  async execute(token: string, chosen: { offerId: string; time: number }): Promise<void> {
    await this.unitOfWork.run(await this.links.scope(), async () => {
      const { visit, ended } = await this.links.open(token, 'lock');
      const offer = await this.offers.find(visit.linkId);
      if (offer?.state === 'moved') return;
      if (ended) throw linkExpired(ended, visit);
      if (offer?.state !== 'offered') return;
      const now = this.clock.now();
      const choice = choiceFrom(offer, chosen, now);
      if (choice.kind === 'chosen') await this.recordWish.execute(visit, offer, choice.wish);
      if (choice.kind === 'anew') {
        const searchFrom = firstSearch(visit.appointments[0]?.start ?? now, now);
        await this.lookForTimes.execute(visit, { searchFrom, reason: choice.reason });
      }
    });
  }
}
