import type { ReductionLimitChanged } from '@anteroom/contracts-payments';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { StockSettings } from '../application/settings/stock-settings';

/** Keeps the copy of the branch's limit of reductions up to date. The aggregate is the branch's settings of payments. */
export class FollowWhenReductionLimitChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly settings: StockSettings,
  ) {}

  receive(message: Message<typeof ReductionLimitChanged>): Promise<void> {
    const { branchId, limitPercent } = message.body;
    const version = message.aggregateVersion;
    return this.inbox.once(message, { branchIds: [branchId] }, () =>
      this.settings.learnReductionLimit({ branchId, limitPercent, version }),
    );
  }
}
