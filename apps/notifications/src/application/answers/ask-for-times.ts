import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { asksAnew, firstSearch, laterSearch } from '../../domain/time-offer.rules';
import { LookForTimes } from './look-for-times';
import { TimeOffers } from './time-offers';
import { VisitLinks } from './visit-links';

/** A client taps “Another time”. What is under way already is not asked for twice. */
export class AskForTimes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: VisitLinks,
    private readonly offers: TimeOffers,
    private readonly lookForTimes: LookForTimes,
    private readonly clock: Clock,
  ) {}

  /**
   * @param span `later`: the two weeks behind those that are shown
   * @throws DomainError `link-expired`
   */
  async execute(token: string, span: 'first' | 'later'): Promise<void> {
    await this.unitOfWork.run(await this.links.scope(), async () => {
      const visit = await this.links.get(token, 'lock');
      const offer = await this.offers.find(visit.linkId);
      const [now, start] = [this.clock.now(), visit.appointments[0]?.start];
      if (!start || !asksAnew(offer, now)) return;
      const later = span === 'later' && offer ? laterSearch(offer, now) : undefined;
      const searchFrom = later ?? firstSearch(start, now);
      await this.lookForTimes.execute(visit, { searchFrom, reason: 'asked' });
    });
  }
}
