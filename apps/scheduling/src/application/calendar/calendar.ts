import type { CalendarChange } from '@anteroom/contracts-scheduling';
import type { MessageKind } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import type { MessageFacts } from '@anteroom/platform-messaging';
import type { ChangeKind, FieldChange } from '../../domain/appointment-fields';
import type { Colleague } from '../../domain/staff';

/** What one local day shows differently now. */
export interface DayChange {
  readonly branchId: string;
  readonly date: string;
  readonly change: CalendarChange;
}

export interface HistoryEntry {
  readonly branchId: string;
  readonly appointmentId: string;
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly by: Colleague;
  readonly kind: ChangeKind;
  readonly fields: readonly FieldChange[];
}

export interface Announcement<Kind extends MessageKind = MessageKind> {
  readonly kind: Kind;
  readonly facts: MessageFacts<Kind>;
}

/** Everything a write leaves behind besides its own rows. */
export interface CalendarRecord {
  readonly changes: readonly DayChange[];
  readonly history?: readonly HistoryEntry[];
  readonly announcements?: readonly Announcement[];
  /** What is answered to the idempotency key of the running unit. */
  readonly answer?: object;
}

/**
 * What screens, history and other services learn of a write. It is the last statement of a unit of work: it raises the
 * revision of every day that changed by exactly one, in the order (branch, day).
 */
export abstract class Calendar {
  abstract record(record: CalendarRecord): Promise<void>;
}
