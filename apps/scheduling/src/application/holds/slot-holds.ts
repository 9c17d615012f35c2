import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import type { SlotHold } from '../../domain/slot-hold';

export interface RenewedUntil {
  readonly id: string;
  readonly branchId: string;
  readonly expiresAt: string;
}

/** A person, and the session in which they ask; without one what they hold belongs to none. */
export type Session = Pick<StaffIdentity, 'id' | 'sessionId'>;

/** The slot holds of the running unit's branches. What they occupy is the schedule's. */
export abstract class SlotHolds {
  /** Lets the holds of one person be placed one after the other, so that counting them means something. */
  abstract waitForTurn(holderId: string): Promise<void>;

  /** From now on it belongs to the session. */
  abstract add(hold: SlotHold, session: Session): Promise<void>;

  /** Writes time and expiry; it belongs to the session from now on. */
  abstract save(hold: SlotHold, session: Session): Promise<void>;

  /** Locked until the unit ends. @throws NotFound */
  abstract getForChange(holdId: string): Promise<SlotHold>;

  /** All that belong to one session of a person, locked, in the order of their ids. */
  abstract listOfSessionForChange(session: Session): Promise<SlotHold[]>;

  /** Those that have expired, locked, in the order of their ids; without `ids` only those nobody else is at. */
  abstract listExpiredForChange(now: Temporal.Instant, ids?: readonly string[]): Promise<SlotHold[]>;

  /** Shortens the person's own holds among `ids` to at most this instant. */
  abstract shorten(ids: readonly string[], until: { holderId: string; at: Temporal.Instant }): Promise<RenewedUntil[]>;

  /** Gives the holds and what they occupy up. */
  abstract remove(ids: readonly string[]): Promise<void>;

  /** Branches in which a hold has expired, whatever the running unit's branches are. */
  abstract listBranchesWithExpired(now: Temporal.Instant): Promise<string[]>;

  /** IANA zones by branch. */
  abstract readTimeZones(branchIds: readonly string[]): Promise<Readonly<Record<string, string>>>;
}
