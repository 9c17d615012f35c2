import type { ClientChanged } from '@anteroom/contracts-clients';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { ApplyClientChange } from '../application/clients/apply-client-change';

/** Keeps the copy of the clients' names and phones up to date. The aggregate is the client, in versions 1, 2, 3 … */
export class FollowWhenClientChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly applyClientChange: ApplyClientChange,
  ) {}

  receive(message: Message<typeof ClientChanged>): Promise<void> {
    const { clientId, ...card } = message.body;
    const version = message.aggregateVersion;
    return this.inbox.once(message, { branchIds: [card.branchId] }, () =>
      this.applyClientChange.execute({ ...card, id: clientId, version }),
    );
  }
}
