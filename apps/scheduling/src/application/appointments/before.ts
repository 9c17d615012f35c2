import type { Appointment } from '../../domain/appointment';
import { fieldsOf } from '../../domain/appointment-fields';

/** An appointment as it was before it is changed. */
export interface Before extends Pick<Appointment, 'interval' | 'status' | 'teamMemberId' | 'visitId' | 'client'> {
  readonly fields: Readonly<Record<string, unknown>>;
}

export function beforeChangeOf(appointment: Appointment, names: Readonly<Record<string, string>>): Before {
  const { interval, status, teamMemberId, visitId, client } = appointment;
  return { interval, status, teamMemberId, visitId, client, fields: fieldsOf(appointment, names) };
}
