import { DomainError } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import type { ReadAppointment } from './read-appointment';

/** What an edit was based on. */
export interface BasedOn {
  readonly version: number;
  readonly branchIds: readonly string[];
}

/** @throws DomainError `stale` with the current state when somebody changed the appointment meanwhile */
export async function requireFresh(
  appointment: Appointment,
  { version, branchIds }: BasedOn,
  readAppointment: ReadAppointment,
): Promise<void> {
  if (appointment.version === version) return;
  const current = await readAppointment.execute(appointment.id, branchIds);
  throw new DomainError('stale', `${current.changedBy.name} changed this appointment meanwhile.`, { current });
}
