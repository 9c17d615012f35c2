import { Temporal } from '@anteroom/kernel';
import type { Appointment } from './appointment';
import type { AttendanceStatus } from './attendance.rules';

/** In the history and on the card of an appointment that a client cancelled by the link of a message. */
export const cancelledByLink = 'The client cancelled by the link in the message.';

/**
 * The change of status that a client's answer asks for; undefined where the appointment takes no such answer: somebody
 * who is here already does not cancel, what has begun is not cancelled, and money that was taken is given back first.
 */
export function answerByLink(
  answer: 'confirm' | 'cancel',
  { status, startsAt, refused }: Pick<Appointment, 'status' | 'startsAt' | 'refused'>,
  now: Temporal.Instant,
): { status: AttendanceStatus; reason?: string } | undefined {
  if (answer === 'confirm') return status === 'booked' ? { status: 'confirmed' } : undefined;
  const isOpen = status === 'booked' || status === 'confirmed';
  const isAhead = Temporal.Instant.compare(startsAt, now) > 0;
  if (!isOpen || !isAhead || refused.cancelled !== undefined) return undefined;
  return { status: 'cancelled', reason: cancelledByLink };
}
