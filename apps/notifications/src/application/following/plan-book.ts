import type { Temporal } from '@anteroom/kernel';
import type { ChannelName, Kind } from '../../domain/message-kinds';
import type { Wanted } from '../../domain/planning.rules';

/** A message in the plan that nobody has tried to send yet. */
export interface PlannedMessage {
  readonly id: string;
  readonly appointmentId: string;
  readonly wordingVersion: number;
  readonly kind: Kind;
  readonly leadMinutes: number;
  readonly channel: ChannelName;
  readonly dueAt: Temporal.Instant;
  readonly covers: readonly string[];
}

export interface NewMessage extends Wanted {
  readonly id: string;
  readonly branchId: string;
  readonly channel: ChannelName;
}

/** The part of the ledger that is still a plan. Each joins the running unit of work. */
export abstract class PlanBook {
  /** What follows the plan: not what was tried before, and not what a person wanted sent. */
  abstract list(appointmentIds: readonly string[]): Promise<PlannedMessage[]>;
  /** What went or was tried for the same version, kind and channel before is not added again. */
  abstract add(messages: readonly NewMessage[], now: Temporal.Instant): Promise<void>;
  abstract change(messages: readonly Pick<PlannedMessage, 'id' | 'dueAt' | 'covers'>[]): Promise<void>;
  abstract drop(ids: readonly string[], reason: string, now: Temporal.Instant): Promise<void>;
  /** Of these team members, who is told of appointments. */
  abstract listStaffReached(teamMemberIds: readonly string[]): Promise<Set<string>>;
}
