import type { ClientLinked } from '@anteroom/contracts-clients';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { LinkClient } from '../application/clients/link-client';

/** The clients service answers the booking of somebody it had to look up. */
export class LinkClientWhenClientLinked {
  constructor(
    private readonly inbox: Inbox,
    private readonly linkClient: LinkClient,
  ) {}

  receive(message: Message<typeof ClientLinked>): Promise<void> {
    const scope = { branchIds: [message.body.branchId] };
    return this.inbox.once(message, scope, () => this.linkClient.execute(message.body));
  }
}
