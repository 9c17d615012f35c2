import { ClientAnswered } from '@anteroom/contracts-notifications';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, Ids } from '@anteroom/platform-persistence';
import type { OfferedTime, TimeOffer } from '../../domain/time-offer';
import { mostTimes } from '../../domain/time-offer.rules';
import { TimeOffers } from './time-offers';
import type { AskedVisit } from './visit-links';

/** Writes down which of the offered times a client wishes for, and asks the calendar for it. */
export class RecordWish {
  constructor(
    private readonly offers: TimeOffers,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Joins the running unit of work, which has locked the link. */
  async execute({ linkId, branch, appointments }: AskedVisit, offer: Offered, wish: OfferedTime): Promise<void> {
    const [appointment] = appointments;
    if (!appointment) return;
    const since = this.clock.now();
    const { id, searchFrom, version, of, times } = offer;
    const place = { linkId, branchId: branch.id, appointmentId: appointment.id };
    await this.offers.put(place, { id, searchFrom, version, of, times, since, state: 'wished', wish });
    const wished = { offerId: id, start: wish.start.toString(), teamMemberId: wish.teamMember.id, version };
    this.outbox.add(ClientAnswered, {
      aggregateId: this.ids.next(),
      aggregateVersion: 1,
      body: {
        branchId: branch.id,
        appointmentId: appointment.id,
        start: appointment.start.toString(),
        answer: 'move',
        answeredAt: since.toString(),
        wish: { ...wished, from: searchFrom.toString(), limit: mostTimes },
      },
    });
  }
}

type Offered = TimeOffer & { readonly state: 'offered' };
