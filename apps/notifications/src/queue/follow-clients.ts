import type { ClientChanged } from '@anteroom/contracts-clients';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { ApplyClientChange } from '../application/following/apply-client-change';

/** Keeps the copy of how clients are reached. The aggregate is the client, in versions 1, 2, 3 … */
export class FollowClients {
  constructor(
    private readonly inbox: Inbox,
    private readonly applyChange: ApplyClientChange,
  ) {}

  receive(message: Message<typeof ClientChanged>): Promise<void> {
    const { clientId, ...card } = message.body;
    const version = message.aggregateVersion;
    return this.inbox.once(message, { branchIds: [card.branchId] }, () =>
      this.applyChange.execute({ ...card, id: clientId, version }),
    );
  }
}
