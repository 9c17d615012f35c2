import type { Temporal } from '@anteroom/kernel';
import type { ClientKind, Status } from './message-kinds';

/** What somebody was told of an appointment last, or would be told now. */
export interface Telling {
  readonly state: 'on' | 'off';
  /** ISO 8601, UTC. */
  readonly start: string;
  readonly teamMemberId: string;
}

/** What planning reads of an appointment. */
export interface AppointmentCopy {
  readonly id: string;
  /** The version in which what a person reads in a message changed last; not every version does. */
  readonly wordingVersion: number;
  /** When that was. */
  readonly changedAt: Temporal.Instant;
  readonly status: Status;
  readonly start: Temporal.Instant;
  readonly teamMemberId: string;
  /** Undefined: nothing yet. */
  readonly toldClient: Telling | undefined;
  readonly toldStaff: Telling | undefined;
  /** Switched off for this appointment. */
  readonly off: readonly ClientKind[];
  /** Undefined: the branch's. */
  readonly leadMinutes: readonly number[] | undefined;
}
