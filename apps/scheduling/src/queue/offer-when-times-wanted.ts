import type { TimesWanted } from '@anteroom/contracts-notifications';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { Clock } from '@anteroom/platform-persistence';
import { OfferTimes } from '../application/appointments/offer-times';

/** A client wants to see other free times for an appointment. */
export class OfferWhenTimesWanted {
  constructor(
    private readonly inbox: Inbox,
    private readonly clock: Clock,
    private readonly offerTimes: OfferTimes,
  ) {}

  receive(message: Message<typeof TimesWanted>): Promise<void> {
    const { body } = message;
    return this.inbox.once(message, { branchIds: [body.branchId] }, () =>
      this.offerTimes.execute({ ...body, reason: 'asked' }, this.clock.now()),
    );
  }
}
