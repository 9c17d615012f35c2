import { releaseAllHolds } from '@anteroom/contracts-scheduling';
import type { UnitOfWork } from '@anteroom/platform-persistence';
import { accountKey } from './lock-out';
import type { Services } from './services';
import type { OpenSession, StaffRegister } from './staff';

/** Tells every gateway that a session is over, so that its sockets end and nothing is served from memory. */
export abstract class SessionEndings {
  abstract announce(sessionId: string): void;
}

/** Ends a session: its cookie is worth nothing any more, what was held in it is free, its screens are told. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRegister,
    private readonly endings: SessionEndings,
    private readonly services: Services,
  ) {}

  async execute({ id, user, identity }: OpenSession, address: string): Promise<void> {
    const subject = accountKey(user.email);
    await this.unitOfWork.run({ branchIds: [] }, async () => {
      await this.staff.endSession(id);
      await this.staff.audit({ outcome: 'signed-out', userId: user.id, subject, address });
    });
    this.endings.announce(id);
    // Signing out works without scheduling: what is held then runs out by itself.
    await this.services.call(releaseAllHolds, identity).catch(() => undefined);
  }
}
