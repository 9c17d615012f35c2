import type { Attendance } from '../../domain/need';
import type { Temporal } from '@anteroom/kernel';

/** The service's copy of an appointment, as far as goods follow it. No client: who came is none of the shelf's business. */
export interface FollowedAppointment {
  readonly appointmentId: string;
  readonly branchId: string;
  /** Of the appointment, as scheduling counts; 0: sold with before it was heard of. */
  readonly version: number;
  /** Null until it was heard of. */
  readonly visitId: string | null;
  readonly status: Attendance['status'];
  readonly startsAt: string;
  readonly teamMemberId: string | null;
  readonly teamMemberName: string | null;
  readonly services: readonly { readonly serviceId: string; readonly name: string; readonly quantity: number }[];
}

/** A locked copy with what the service itself knows of it. */
export interface VisitOnRecord extends FollowedAppointment {
  readonly attendance: Attendance;
  readonly linesVersion: number;
  readonly consumablesVersion: number;
  /** Whether everything that its visit comes to is paid. */
  readonly isPaid: boolean;
  /** Whether money or a discount stands on the bill of its visit. */
  readonly isSettling: boolean;
  /** The most that those may take off a price in its branch who may not take off anything they like; whole percent. */
  readonly reductionLimitPercent: number;
  readonly timeZone: string;
  /** The visit for which payments was last told the lines. */
  readonly toldVisitId: string | null;
}

export interface VisitPayment {
  readonly visitId: string;
  readonly branchId: string;
  readonly isPaid: boolean;
  readonly isSettling: boolean;
  readonly version: number;
}

/**
 * Appointments are locked before any product, in the order of their ids. All of this runs in the caller's unit of work and
 * sees its branches only.
 */
export abstract class Visits {
  /** Writes the appointment down and locks it; undefined where it is known in this version or a later one already. */
  abstract follow(appointment: FollowedAppointment): Promise<VisitOnRecord | undefined>;
  abstract findForChange(appointmentId: string): Promise<VisitOnRecord | undefined>;
  /** A record for an appointment that somebody sells with before it was heard of, in the branch of what is sold. */
  abstract await(appointmentId: string, branchId: string, at: Temporal.Instant): Promise<VisitOnRecord | undefined>;
  /** Appointments with a service that still reserve their goods, locked. */
  abstract listOpenWithService(branchId: string, serviceId: string): Promise<VisitOnRecord[]>;
  /** The list's next version, which is told for the visit that the appointment belongs to now. */
  abstract raiseLinesVersion(appointmentId: string): Promise<number>;
  /** What was paid for a visit, as payments told it. A version that is not newer than the known one changes nothing. */
  abstract learnPayment(payment: VisitPayment): Promise<void>;
  abstract raiseConsumablesVersion(appointmentIds: readonly string[]): Promise<void>;
  /** Sold with, but not heard of since before this. */
  abstract listStaleAwaited(branchId: string, before: Temporal.Instant): Promise<string[]>;
  /** With its needs; nothing may stand on its lines any more. */
  abstract removeAwaited(record: VisitOnRecord): Promise<void>;
}
