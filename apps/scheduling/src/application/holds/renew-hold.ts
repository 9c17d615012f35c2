import type { RenewedHold } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { SlotHolds } from './slot-holds';

/** Keeps a hold for another minute. Nothing but its expiry changes, so no revision is raised. */
export class RenewHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly holds: SlotHolds,
  ) {}

  /** @throws DomainError `hold-expired`, `change-not-allowed`; NotFound once it was swept away */
  execute(command: { branchId: string; holdId: string; by: StaffIdentity }): Promise<RenewedHold> {
    const { branchId, holdId, by } = command;
    return this.unitOfWork.run({ branchIds: [branchId], durability: 'may-be-lost' }, async () => {
      const hold = await this.holds.getForChange(holdId);
      if (hold.branchId !== branchId) throw new NotFound('slot hold');
      hold.requireHolder(by);
      const now = this.clock.now();
      hold.requireLive(now);
      const renewed = hold.movedTo(hold.time, now);
      await this.holds.save(renewed, by);
      return { id: holdId, expiresAt: renewed.expiresAt.toString() };
    });
  }
}
