import type { Temporal } from '@anteroom/kernel';

/** In the order in which a visit goes; the last two are ends beside it. */
export const attendanceStatuses = [
  'booked',
  'confirmed',
  'arrived',
  'in-room',
  'completed',
  'no-show',
  'cancelled',
] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** When each status was last reached, as ISO 8601 text in UTC; one that was undone is absent. */
export type StatusTimes = Partial<Record<AttendanceStatus, string>>;

/** Each step forward; every one can be undone by the step back, so the table holds in both directions. */
const stepsForward: Readonly<Record<AttendanceStatus, readonly AttendanceStatus[]>> = {
  booked: ['confirmed', 'arrived', 'no-show', 'cancelled'],
  confirmed: ['arrived', 'no-show', 'cancelled'],
  arrived: ['in-room', 'completed', 'no-show', 'cancelled'],
  'in-room': ['completed', 'cancelled'],
  completed: [],
  'no-show': [],
  cancelled: [],
};

const rankOf = (status: AttendanceStatus): number => attendanceStatuses.indexOf(status);

/** Whether a change of status is a step of the table, forward or back. Staying where one is, is none. */
export function canChangeStatus(from: AttendanceStatus, to: AttendanceStatus): boolean {
  return stepsForward[from].includes(to) || stepsForward[to].includes(from);
}

/** Whether it is a step forward of the table, rather than one back. */
export function isStepForward(from: AttendanceStatus, to: AttendanceStatus): boolean {
  return stepsForward[from].includes(to);
}

/** Whether an appointment in this status takes time. */
export function takesTime(status: AttendanceStatus): boolean {
  return status !== 'cancelled';
}

/**
 * The times after a change. A step forward notes when; a step back forgets everything that came after the status it
 * returns to, so that a step and its undoing leave no trace.
 */
export function statusTimesAfter(
  times: StatusTimes,
  step: { from: AttendanceStatus; to: AttendanceStatus; now: Temporal.Instant },
): StatusTimes {
  const kept = Object.entries(times).filter(([status]) => rankOf(status as AttendanceStatus) <= rankOf(step.to));
  const next: StatusTimes = Object.fromEntries(kept);
  const isForward = rankOf(step.to) > rankOf(step.from);
  if (isForward || !next[step.to]) next[step.to] = step.now.toString();
  return next;
}
