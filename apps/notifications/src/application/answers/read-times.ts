import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import type { TimeOffer } from '../../domain/time-offer';
import { isLate, isOpen, laterSearch } from '../../domain/time-offer.rules';
import { TimeOffers } from './time-offers';
import { type AskedVisit, type OpenedLink, VisitLinks, linkExpired } from './visit-links';

/** What the page of other times shows. */
export interface TimesView {
  readonly visit: AskedVisit;
  /** Undefined: nobody asked for times. */
  readonly offer: TimeOffer | undefined;
  readonly pace: 'usual' | 'late';
  /** Whether later times may be asked for. */
  readonly later: 'offered' | 'too-far';
  /** Whether the answer is still on its way. */
  readonly isOpen: boolean;
}

/** The times behind a link, or how the wish for one of them ended. Changes nothing: programs open links too. */
export class ReadTimes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: VisitLinks,
    private readonly offers: TimeOffers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link-expired` */
  async execute(token: string): Promise<TimesView> {
    return this.unitOfWork.read(await this.links.scope(), async () => {
      const link = await this.links.open(token, 'look');
      const offer = await this.offers.find(link.visit.linkId);
      if (link.ended && !hasMoved(link, offer)) throw linkExpired(link.ended, link.visit);
      const now = this.clock.now();
      return {
        visit: link.visit,
        offer,
        pace: offer && isLate(offer, now) ? 'late' : 'usual',
        later: offer && laterSearch(offer, now) ? 'offered' : 'too-far',
        isOpen: isOpen(offer),
      };
    });
  }
}

/** The link was used to move the appointment, which still is where it was moved to. */
function hasMoved({ visit, ended }: OpenedLink, offer: TimeOffer | undefined): boolean {
  const [appointment] = visit.appointments;
  return ended === 'used' && offer?.state === 'moved' && appointment?.start.equals(offer.wish.start) === true;
}
