import { Temporal } from '@anteroom/kernel';
import type { Appointment } from './appointment';
import { takesTime } from './attendance.rules';

/** So long before it begins the latest, a time is offered to clients: somebody has to prepare for them. */
export const leastNoticeMinutes = 120;

/** Why a client cannot move an appointment by the link of a message and has to call. */
export type Unmovable = 'over' | 'status' | 'paid' | 'company';

type Movable = Pick<Appointment, 'id' | 'status' | 'startsAt' | 'settlement'>;

/**
 * Undefined where the client may: it is booked or confirmed and has not begun, no money stands on its visit, and no
 * other appointment belongs to it, whose order somebody has thought about.
 * @param visit all appointments of the visit, this one included
 */
export function unmovableBecause(
  appointment: Movable,
  visit: readonly Pick<Movable, 'id' | 'status'>[],
  now: Temporal.Instant,
): Unmovable | undefined {
  if (appointment.status !== 'booked' && appointment.status !== 'confirmed') return 'status';
  if (Temporal.Instant.compare(appointment.startsAt, now) <= 0) return 'over';
  if (appointment.settlement.isSettling) return 'paid';
  const hasCompany = visit.some(({ id, status }) => id !== appointment.id && takesTime(status));
  return hasCompany ? 'company' : undefined;
}

/** The first moment that is offered. */
export function earliestOffer(from: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const noticed = now.add({ minutes: leastNoticeMinutes });
  return Temporal.Instant.compare(from, noticed) > 0 ? from : noticed;
}
