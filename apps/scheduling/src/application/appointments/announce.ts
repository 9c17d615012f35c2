import { AppointmentBooked } from '@anteroom/contracts-scheduling';
import type { Appointment } from '../../domain/appointment';
import type { Announcement } from '../calendar/calendar';

/** The clients service looks a person up, or makes their card, when nobody chose one: it alone needs to hear of it. */
export function announceNewClient(appointment: Appointment): Announcement<typeof AppointmentBooked>[] {
  const { client } = appointment;
  if (!client || client.id !== null) return [];
  const body = {
    appointmentId: appointment.id,
    branchId: appointment.branchId,
    start: appointment.startsAt.toString(),
    newClient: { name: client.name, phone: client.phone },
  };
  const facts = { aggregateId: appointment.id, aggregateVersion: appointment.version, body };
  return [{ kind: AppointmentBooked, facts }];
}
