import type { Temporal } from '@anteroom/kernel';
import type { Answer } from '../../domain/answer';
import type { AppointmentCopy } from '../../domain/appointment-copy';
import type { ClientKind, Status } from '../../domain/message-kinds';
import type { NamedClient } from '../../domain/person.rules';

/** An appointment as the scheduling service told it, with what follows from it here. */
export interface FollowedAppointment {
  readonly id: string;
  readonly branchId: string;
  readonly version: number;
  readonly wordingVersion: number;
  readonly changedAt: Temporal.Instant;
  readonly plannedWith: string;
  readonly status: Status;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly teamMember: { readonly id: string; readonly name: string };
  readonly client: NamedClient | null;
  readonly services: readonly string[];
  readonly resources: readonly string[];
  /** `forget`: it is another client now, whom nobody has told anything. */
  readonly told: 'keep' | 'forget';
}

export interface KnownAppointment {
  readonly version: number;
  readonly wordingVersion: number;
  readonly changedAt: Temporal.Instant;
  readonly plannedWith: string;
  readonly status: Status;
  readonly start: Temporal.Instant;
  readonly teamMemberId: string;
  readonly client: NamedClient | null;
}

/** An appointment as planning sees it, with the client's reach. */
export interface PlannedAppointment extends AppointmentCopy {
  readonly client: NamedClient | null;
  readonly email: string | null;
  /** Of the card; null where there is none (yet). */
  readonly cardPhone: string | null;
  readonly preferred: 'any' | 'sms' | 'email' | 'none' | null;
  readonly settingsVersion: number;
}

/** Each joins the running unit of work. */
export abstract class AppointmentCopies {
  /** Waits for whoever follows the same appointment, then reads it; undefined when it is not known yet. */
  abstract findForChange(id: string): Promise<KnownAppointment | undefined>;
  abstract put(appointment: FollowedAppointment): Promise<void>;
  /** Waits for whoever plans for the same people. Keys are locked in one order, so nobody waits in a circle. */
  abstract lockPlans(branchId: string, keys: readonly string[]): Promise<void>;
  /** Those planned together that are not over since a day, locked for the unit. */
  abstract listTogether(branchId: string, key: string, now: Temporal.Instant): Promise<PlannedAppointment[]>;
  abstract setPlannedWith(ids: readonly string[], settingsVersion: number): Promise<void>;
  /** Of upcoming appointments that were planned with older settings; at most `limit`. */
  abstract listOutdated(now: Temporal.Instant, limit: number): Promise<{ branchId: string; key: string }[]>;
  /** @returns undefined when it does not exist in the branches of the unit; locked for the unit */
  abstract findChoices(id: string): Promise<AppointmentChoices | undefined>;
  abstract saveChoices(id: string, choices: Pick<AppointmentChoices, 'off' | 'leadMinutes'>): Promise<void>;
  /** The client's answer through a link. */
  abstract saveAnswer(ids: readonly string[], answer: Answer, at: Temporal.Instant): Promise<void>;
  /** Counts a change of what screens show of these. */
  abstract raiseLiveVersions(ids: readonly string[]): Promise<void>;
}

/** What somebody chose for the messages of one appointment. */
export interface AppointmentChoices {
  readonly branchId: string;
  readonly plannedWith: string;
  readonly liveVersion: number;
  readonly off: readonly ClientKind[];
  readonly leadMinutes: readonly number[] | null;
}
