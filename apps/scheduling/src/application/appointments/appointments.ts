import type { Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';

/** The appointments of the running unit's branches. */
export abstract class Appointments {
  abstract add(appointment: Appointment): Promise<void>;

  /** Writes what changed, its service lines included. */
  abstract save(appointment: Appointment): Promise<void>;

  /** Locked until the unit ends. @throws NotFound when it does not exist or is of another branch */
  abstract getForChange(appointmentId: string): Promise<Appointment>;

  /** Locked until the unit ends. */
  abstract findForChange(appointmentId: string): Promise<Appointment | undefined>;

  /** The visit that an appointment belongs to, as of now. @throws NotFound as `getForChange` */
  abstract getVisitId(appointmentId: string): Promise<string>;

  /** All appointments of a visit, locked, in the order of their ids. */
  abstract listVisitForChange(visitId: string): Promise<Appointment[]>;

  /** The client's appointments that have not begun yet, locked, in the order of their ids. */
  abstract listUpcomingForChange(clientId: string, now: Temporal.Instant): Promise<Appointment[]>;
}
