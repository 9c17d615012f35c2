import type { SessionUser } from '@anteroom/contracts-identity';
import type { StaffIdentity } from '@anteroom/contracts-shared';

/** A user as sign-in needs them. */
export interface Credentials {
  readonly userId: string;
  readonly passwordHash: string;
}

/** A user who is signed in, with what they may do and where, as of now. */
export interface OpenSession {
  readonly id: string;
  readonly user: SessionUser;
  /** What services are told about the user. */
  readonly identity: StaffIdentity;
}

export type SignInOutcome = 'signed-in' | 'wrong-credentials' | 'locked-out' | 'signed-out';

export interface SignInEvent {
  readonly outcome: SignInOutcome;
  readonly userId: string | null;
  /** The account's hash, see `accountKey`. */
  readonly subject: string;
  readonly address: string;
}

/** The identity database, as the use cases see it. Every method runs in the unit of work that is open. */
export abstract class StaffRegister {
  /** Of an active user; upper and lower case in the e-mail are the same. */
  abstract findCredentials(email: string): Promise<Credentials | undefined>;
  abstract openSession(session: { id: string; tokenHash: Buffer; userId: string }): Promise<void>;
  /** Ended, expired and deactivated ones are not found. */
  abstract findSession(tokenHash: Buffer): Promise<OpenSession | undefined>;
  abstract listSessions(ids: readonly string[]): Promise<OpenSession[]>;
  /** Prolongs sessions that are in use. */
  abstract markSeen(ids: readonly string[]): Promise<void>;
  abstract endSession(id: string): Promise<void>;
  abstract audit(event: SignInEvent): Promise<void>;
}
