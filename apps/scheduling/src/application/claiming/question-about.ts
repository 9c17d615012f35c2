import type { Appointment } from '../../domain/appointment';
import type { Act } from '../../domain/staff';
import type { ClientDay } from '../visits/visit-days';
import type { ContextQuestion } from './schedule';

/** What the rules want to know of an appointment where it stands. */
export function questionAbout(
  appointment: Appointment,
  { by, now }: Act,
  visitsOf: readonly ClientDay[],
): ContextQuestion {
  return {
    branchId: appointment.branchId,
    teamMemberId: appointment.teamMemberId,
    services: appointment.lines,
    unitIds: appointment.resourceUnitIds,
    start: appointment.startsAt,
    end: appointment.endsAt,
    visitsOf,
    askerId: by.id,
    now,
  };
}
