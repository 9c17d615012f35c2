import { DomainError, Temporal, localDateOf } from '@anteroom/kernel';
import { type AttendanceStatus, isStepForward } from './attendance.rules';
import type { BookingBranch } from './booking-context';

type Windows = Pick<BookingBranch, 'timeZone' | 'arrivedEarliestMinutes' | 'noShowEarliestMinutes'>;

/** From when on nobody is asked whether the status is meant; undefined for statuses that have no time of their own. */
export function usualFrom(
  status: AttendanceStatus,
  startsAt: Temporal.Instant,
  { arrivedEarliestMinutes, noShowEarliestMinutes }: Windows,
): Temporal.Instant | undefined {
  if (status === 'no-show') return startsAt.add({ minutes: noShowEarliestMinutes });
  const isPresence = status === 'arrived' || status === 'in-room' || status === 'completed';
  return isPresence ? startsAt.subtract({ minutes: arrivedEarliestMinutes }) : undefined;
}

/**
 * A step forward at a time at which it cannot be, or may be a slip of a key: nobody arrives for an appointment of another
 * day that is to come, and on the day itself an early one has to be meant.
 * @param isMeant whether the person was asked and said yes
 * @throws DomainError `status-too-early`, `status-unusual-time`
 */
export function requireStatusTime(
  { status: present, startsAt }: { readonly status: AttendanceStatus; readonly startsAt: Temporal.Instant },
  status: AttendanceStatus,
  asked: Windows & { readonly now: Temporal.Instant; readonly isMeant: boolean },
): void {
  const { now } = asked;
  const from = isStepForward(present, status) ? usualFrom(status, startsAt, asked) : undefined;
  if (from === undefined || Temporal.Instant.compare(now, from) >= 0) return;
  const dayOf = (at: Temporal.Instant) => localDateOf(at, asked.timeZone);
  const facts = { status, from: from.toString() };
  if (dayOf(startsAt) > dayOf(now)) {
    throw new DomainError('status-too-early', 'This appointment is on a day that is still to come.', facts);
  }
  if (asked.isMeant) return;
  const clock = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(asked.timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  const detail = `It is ${clock(now)}, and the appointment is at ${clock(startsAt)}.`;
  throw new DomainError('status-unusual-time', detail, facts);
}
