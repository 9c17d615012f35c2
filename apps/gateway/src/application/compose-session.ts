import type { Session, SessionBranch } from '@anteroom/contracts-identity';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { OpenSession } from './staff';

/** The branches a person works in, as the calendar knows them. */
export abstract class Branches {
  /** @throws DomainError `service-unavailable` when the calendar is away and these branches were not seen before */
  abstract list(identity: StaffIdentity): Promise<SessionBranch[]>;
}

/** What a screen has to know about who is signed in. */
export class ComposeSession {
  constructor(private readonly branches: Branches) {}

  async execute({ user, identity }: OpenSession): Promise<Session> {
    return { user, branches: await this.branches.list(identity), rights: identity.rights };
  }
}
