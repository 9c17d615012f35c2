import type { StaffIdentity } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { GiveBackHolds } from './give-back-holds';
import { SlotHolds } from './slot-holds';

/** Gives back what a person holds in the session that they end; their other sessions keep what is theirs. */
export class ReleaseAllHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holds: SlotHolds,
    private readonly giveBackHolds: GiveBackHolds,
  ) {}

  execute(by: StaffIdentity): Promise<void> {
    return this.unitOfWork.run({ branchIds: by.branchIds, durability: 'may-be-lost' }, async () => {
      await this.giveBackHolds.execute(await this.holds.listOfSessionForChange(by));
    });
  }
}
