import type { StaffIdentity } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { GiveBackHolds } from './give-back-holds';
import { SlotHolds } from './slot-holds';

/** Gives held time back. */
export class ReleaseHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holds: SlotHolds,
    private readonly giveBackHolds: GiveBackHolds,
  ) {}

  /** @throws NotFound when it is gone already; DomainError `change-not-allowed` when it is somebody else's */
  execute(command: { branchId: string; holdId: string; by: StaffIdentity }): Promise<void> {
    return this.unitOfWork.run({ branchIds: [command.branchId], durability: 'may-be-lost' }, async () => {
      const hold = await this.holds.getForChange(command.holdId);
      if (hold.branchId !== command.branchId) throw new NotFound('slot hold');
      hold.requireHolder(command.by);
      await this.giveBackHolds.execute([hold]);
    });
  }
}
