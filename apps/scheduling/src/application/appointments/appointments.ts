import type { Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';

/** The appointments of the running unit's branches. */
export abstract class Appointments {
  /** The id of a new one; later ones are greater. */
  abstract nextId(): string;

  abstract add(appointment: Appointment): Promise<void>;

  /** Writes what changed, its service lines included. */
  abstract save(appointment: Appointment): Promise<void>;

  /** The same of many, with one statement for all whose lines stayed. */
  abstract saveAll(appointments: readonly Appointment[]): Promise<void>;

  /** Whoever changes appointments of these clients waits until the unit ends: it comes before every other lock. */
  abstract lockClients(clientIds: readonly string[]): Promise<void>;

  /**
   * Locked until the unit ends, its client before it.
   * @param joining a client that it may get
   * @throws NotFound when it does not exist or is of another branch
   */
  abstract getForChange(appointmentId: string, joining?: string): Promise<Appointment>;

  /** The same, or undefined. */
  abstract findForChange(appointmentId: string, joining?: string): Promise<Appointment | undefined>;

  /** All appointments of a visit, locked, their clients before them, in the order of their ids. */
  abstract listVisitForChange(visitId: string): Promise<Appointment[]>;

  /** The same, and further ones by name, whatever visit they are in. */
  abstract listOfVisitForChange(visitId: string, further: readonly string[]): Promise<Appointment[]>;

  /** The client's appointments that have not begun yet, locked, the client before them, in the order of their ids. */
  abstract listUpcomingForChange(clientId: string, now: Temporal.Instant): Promise<Appointment[]>;

  /** Those of the named appointments that are the clients', who are locked already; locked, in the order of their ids. */
  abstract listMatesForChange(clientIds: readonly string[], appointmentIds: readonly string[]): Promise<Appointment[]>;
}
