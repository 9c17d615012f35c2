import type { StaffIdentity } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { GiveBackHolds } from './give-back-holds';
import { SlotHolds } from './slot-holds';

/** Gives back everything a person holds, on sign-out. */
export class ReleaseAllHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holds: SlotHolds,
    private readonly giveBackHolds: GiveBackHolds,
  ) {}

  execute(by: StaffIdentity): Promise<void> {
    return this.unitOfWork.run({ branchIds: by.branchIds, durability: 'may-be-lost' }, async () => {
      await this.giveBackHolds.execute(await this.holds.listOfHolderForChange(by.id));
    });
  }
}
