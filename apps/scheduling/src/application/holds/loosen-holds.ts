import type { StaffIdentity } from '@anteroom/contracts-shared';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { holdGraceSeconds } from '../../domain/slot-hold';
import { type RenewedUntil, SlotHolds } from './slot-holds';

/** The holder's connection is gone: what they hold ends within the grace time unless it is renewed. */
export class LoosenHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly holds: SlotHolds,
  ) {}

  /** Holds of others and holds that are gone are passed over. */
  execute(holdIds: readonly string[], by: StaffIdentity): Promise<RenewedUntil[]> {
    const at = this.clock.now().add({ seconds: holdGraceSeconds });
    return this.unitOfWork.run({ branchIds: by.branchIds, durability: 'may-be-lost' }, () =>
      this.holds.shorten(holdIds, { holderId: by.id, at }),
    );
  }
}
