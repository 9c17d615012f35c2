import { FollowWhenReductionLimitChanged } from './follow-when-reduction-limit-changed';
import { SettleWhenBillChanged } from './settle-when-bill-changed';

/** All that is heard of payments. */
export class BillsAndLimits {
  constructor(
    readonly bills: SettleWhenBillChanged,
    readonly limits: FollowWhenReductionLimitChanged,
  ) {}
}
