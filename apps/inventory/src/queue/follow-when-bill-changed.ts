import type { BillChanged } from '@anteroom/contracts-payments';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { Visits } from '../application/visits/visits';

/** What is sold with a paid visit is changed by few: so it is known which are. The aggregate is the bill. */
export class FollowWhenBillChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly visits: Visits,
  ) {}

  receive(message: Message<typeof BillChanged>): Promise<void> {
    const { branchId, visitId, state, isSettling } = message.body;
    const payment = { branchId, visitId, isPaid: state === 'paid', isSettling, version: message.aggregateVersion };
    return this.inbox.once(message, { branchIds: [branchId] }, () => this.visits.learnPayment(payment));
  }
}
