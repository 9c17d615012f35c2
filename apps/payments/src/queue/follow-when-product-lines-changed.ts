import type { ProductLinesChanged } from '@anteroom/contracts-inventory';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { FollowProducts } from '../application/bills/follow-products';

/** The products sold with an appointment are different: the bill of its visit follows, once per message. */
export class FollowWhenProductLinesChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly followProducts: FollowProducts,
  ) {}

  async receive(message: Message<typeof ProductLinesChanged>): Promise<void> {
    const { body, aggregateVersion } = message;
    const scope = { branchIds: [body.branchId] };
    await this.inbox.once(message, scope, () => this.followProducts.execute(body, aggregateVersion));
  }
}
