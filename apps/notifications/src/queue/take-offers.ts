import type { TimesOffered } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { TakeOffer } from '../application/answers/take-offer';

/** The calendar says what is free for an appointment that a client wants to move. */
export class TakeOffers {
  constructor(
    private readonly inbox: Inbox,
    private readonly takeOffer: TakeOffer,
  ) {}

  receive(message: Message<typeof TimesOffered>): Promise<void> {
    const { body } = message;
    return this.inbox.once(message, { branchIds: [body.branchId] }, () => this.takeOffer.execute(body));
  }
}
