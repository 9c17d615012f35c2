import type { Appointment } from '../../domain/appointment';
import type { FieldChange } from '../../domain/appointment-fields';
import { type VisitMate, matesAfter } from '../../domain/visit-mates';

/** The visit of an appointment as the history shows it, before and after. */
export type Company = (appointmentId: string) => FieldChange[];

/**
 * With which others an appointment is in one visit: the instants at which they start.
 * @param mates as they were
 * @param changed as they are now
 */
export function companyIn(mates: readonly VisitMate[], changed: readonly Appointment[]): Company {
  const after = matesAfter(changed, mates);
  return (id) => [{ field: 'visit', before: startsBeside(id, mates), after: startsBeside(id, after) }];
}

function startsBeside(id: string, mates: readonly VisitMate[]): string[] {
  const visitId = mates.find((mate) => mate.id === id)?.visitId;
  const others = mates.filter((mate) => mate.id !== id && mate.visitId === visitId);
  return others.map(({ interval }) => interval.start.toString()).sort();
}
