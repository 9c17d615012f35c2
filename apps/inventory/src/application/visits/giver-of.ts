import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { ReductionGiver } from '@anteroom/kernel';
import type { VisitOnRecord } from './visits';

/** Who takes something off the price of what is sold with a visit, and how much they may. */
export function giverOf(
  { reductionLimitPercent: limitPercent, isSettling }: VisitOnRecord,
  { rights }: StaffIdentity,
): ReductionGiver {
  return { rights, limitPercent, isSettling };
}
