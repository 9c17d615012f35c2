import { DomainError, TimeRange } from '@anteroom/kernel';
import { type Staff, hasRight } from './staff';

/** Shifts in order, with those that touch or overlap made one: a gap that is left is a break. */
export function workingIntervals(shifts: readonly TimeRange[]): TimeRange[] {
  const sorted = shifts.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
  const joined: TimeRange[] = [];
  for (const shift of sorted) {
    const last = joined.at(-1);
    if (last && shift.start.epochMilliseconds <= last.end.epochMilliseconds) {
      const later = shift.end.epochMilliseconds > last.end.epochMilliseconds ? shift.end : last.end;
      joined[joined.length - 1] = TimeRange.of(last.start, later);
    } else joined.push(shift);
  }
  return joined;
}

/** Whether the person works all through the interval. The buffer after it may reach into a break or past the shift. */
export function isWorkingTime(interval: TimeRange, shifts: readonly TimeRange[]): boolean {
  return workingIntervals(shifts).some((working) => working.contains(interval));
}

/** @throws DomainError `outside-working-time`, unless the asker may book outside it */
export function requireWorkingTime(
  interval: TimeRange,
  person: { name: string; shifts: readonly TimeRange[] },
  by: Staff,
): void {
  if (hasRight(by, 'appointment.outside-hours') || isWorkingTime(interval, person.shifts)) return;
  const working = workingIntervals(person.shifts).map(({ start, end }) => ({ start: `${start}`, end: `${end}` }));
  throw new DomainError('outside-working-time', `${person.name} does not work at that time.`, { working });
}
