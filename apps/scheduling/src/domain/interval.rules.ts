import { DomainError, Temporal, TimeRange, isSkippedLocalTime } from '@anteroom/kernel';

/** The shortest and the longest appointment or hold, in minutes of absolute time. */
export const leastMinutes = 5;
export const mostMinutes = 24 * 60;
/** The longest buffer after a service, in minutes. */
export const mostBufferMinutes = 60;

const firstInstant = Temporal.Instant.from('2000-01-01T00:00:00Z');
const lastInstant = Temporal.Instant.from('2100-01-01T00:00:00Z');

/**
 * The instant of a text in ISO 8601.
 * @throws DomainError `invalid-interval` when it is not a whole minute between the years 2000 and 2099
 */
export function calendarInstant(text: string): Temporal.Instant {
  const instant = Temporal.Instant.from(text);
  if (Temporal.Instant.compare(instant, firstInstant) < 0 || Temporal.Instant.compare(instant, lastInstant) >= 0) {
    throw new DomainError('invalid-interval', 'The date is too far away: the calendar goes from 2000 to 2099.');
  }
  if (instant.epochNanoseconds % 60_000_000_000n !== 0n) {
    throw new DomainError('invalid-interval', 'Times on the calendar are whole minutes.');
  }
  return instant;
}

/**
 * The instant that somebody asked for in a branch.
 * @throws DomainError `invalid-local-time` when the branch's clocks skip the reading; and as {@link calendarInstant}
 */
export function instantAsked(text: string, timeZone: string): Temporal.Instant {
  if (!isSkippedLocalTime(text, timeZone)) return calendarInstant(text);
  const detail = `The clocks skip ${text.slice(11, 16)} on ${text.slice(0, 10)}: that time does not exist on that day.`;
  throw new DomainError('invalid-local-time', detail, { time: text, timeZone });
}

/** @throws DomainError `invalid-interval` when it ends before it starts, is under 5 minutes or over 24 hours long */
export function bookableInterval(start: Temporal.Instant, end: Temporal.Instant): TimeRange {
  const minutes = (end.epochMilliseconds - start.epochMilliseconds) / 60_000;
  if (minutes <= 0) throw new DomainError('invalid-interval', 'The end has to come after the start.');
  if (minutes < leastMinutes) {
    throw new DomainError('invalid-interval', `At least ${leastMinutes} minutes are needed.`, { minutes });
  }
  if (minutes > mostMinutes) {
    throw new DomainError('invalid-interval', 'Nothing on the calendar is longer than 24 hours.', { minutes });
  }
  return TimeRange.of(start, end);
}

/** The interval from a start and either an end or a length. @throws as {@link instantAsked} and {@link bookableInterval} */
export function intervalAsked(
  asked: { start: string; end?: string },
  lengthMinutes: number,
  timeZone: string,
): TimeRange {
  const start = instantAsked(asked.start, timeZone);
  if (asked.end !== undefined) return bookableInterval(start, instantAsked(asked.end, timeZone));
  if (lengthMinutes > 0) return bookableInterval(start, start.add({ minutes: lengthMinutes }));
  const detail = 'Without services the length is not known: say when it ends.';
  throw new DomainError('invalid-interval', detail, { fields: [{ path: 'end', message: detail }] });
}
