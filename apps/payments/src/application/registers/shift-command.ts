import type { StaffIdentity } from '@anteroom/contracts-shared';

/** What every command about a register says. */
export interface RegisterCommand {
  readonly branchId: string;
  readonly registerId: string;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}
