import type { SessionBranch } from '@anteroom/contracts-identity';
import { listBranches } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Branches } from '../application/compose-session';
import type { Services } from '../application/services';

const freshMs = 30_000;

interface Known {
  branch: SessionBranch;
  seenAt: number;
}

/** Branches as the calendar told them last: asked anew after 30 s, remembered for longer in case the calendar is away. */
export class RememberedBranches extends Branches {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly services: Services,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  async list(identity: StaffIdentity): Promise<SessionBranch[]> {
    const oldest = this.now() - freshMs;
    if (!identity.branchIds.every((id) => (this.known.get(id)?.seenAt ?? 0) > oldest)) await this.renew(identity);
    return identity.branchIds.flatMap((id) => this.known.get(id)?.branch ?? []);
  }

  private async renew(identity: StaffIdentity): Promise<void> {
    try {
      const branches = await this.services.call(listBranches, identity);
      for (const branch of branches) this.known.set(branch.id, { branch, seenAt: this.now() });
    } catch (error) {
      const isAway = error instanceof DomainError && error.code === 'service-unavailable';
      if (!isAway || !identity.branchIds.every((id) => this.known.has(id))) throw error;
    }
  }
}
