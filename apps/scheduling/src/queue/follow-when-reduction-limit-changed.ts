import type { ReductionLimitChanged } from '@anteroom/contracts-payments';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { ReductionLimits } from '../application/settings/reduction-limits';

/** Keeps the copy of the branch's limit of reductions up to date. The aggregate is the branch's settings of payments. */
export class FollowWhenReductionLimitChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly limits: ReductionLimits,
  ) {}

  receive(message: Message<typeof ReductionLimitChanged>): Promise<void> {
    const { branchId, limitPercent } = message.body;
    const version = message.aggregateVersion;
    return this.inbox.once(message, { branchIds: [branchId] }, () =>
      this.limits.learn({ branchId, limitPercent, version }),
    );
  }
}
