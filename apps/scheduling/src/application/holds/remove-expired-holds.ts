import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { GiveBackHolds } from './give-back-holds';
import { SlotHolds } from './slot-holds';

/**
 * Takes expired holds away, in a unit of work of its own and in any number of processes side by side. Whoever wants
 * time that only an expired hold is in the way of, does it at once for those; the sweep does it for all.
 */
export class RemoveExpiredHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly holds: SlotHolds,
    private readonly giveBackHolds: GiveBackHolds,
  ) {}

  /** With `holdIds` it waits for whoever is at these holds; without, it leaves out those that somebody is at. */
  async execute(branchId: string, holdIds?: readonly string[]): Promise<void> {
    if (holdIds?.length === 0) return;
    await this.unitOfWork.run({ branchIds: [branchId], durability: 'may-be-lost' }, async () => {
      await this.giveBackHolds.execute(await this.holds.listExpiredForChange(this.clock.now(), holdIds));
    });
  }

  async inAllBranches(): Promise<void> {
    const branchIds = await this.unitOfWork.read({ branchIds: [] }, () =>
      this.holds.listBranchesWithExpired(this.clock.now()),
    );
    for (const branchId of branchIds) await this.execute(branchId);
  }
}
