import { Temporal } from 'temporal-polyfill';
import { TimeRange } from './time-range';

/** The local calendar day, `YYYY-MM-DD`, on which an instant falls in a zone. */
export function localDateOf(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** A whole local day in absolute time: 23, 24 or 25 hours (or another length where a zone shifts by half an hour). */
export function rangeOfDay(date: string, timeZone: string): TimeRange {
  const day = Temporal.PlainDate.from(date);
  const start = day.toZonedDateTime(timeZone);
  const end = day.add({ days: 1 }).toZonedDateTime(timeZone);
  return TimeRange.of(start.toInstant(), end.toInstant());
}

/** Every local day that a range touches, in order. A range that ends at midnight does not touch the day it ends on. */
export function localDatesTouched(range: TimeRange, timeZone: string): string[] {
  const last = localDateOf(range.end.subtract({ nanoseconds: 1 }), timeZone);
  const dates: string[] = [];
  let date = Temporal.PlainDate.from(localDateOf(range.start, timeZone));
  for (;;) {
    dates.push(date.toString());
    if (date.toString() >= last) return dates;
    date = date.add({ days: 1 });
  }
}

/**
 * The instant of a wall-clock time. In the hour that comes twice the earlier one is meant (RFC 5545, 3.3.5).
 * Returns undefined for a time that the clocks skip on that day.
 */
export function instantOfLocal(date: string, time: string, timeZone: string): Temporal.Instant | undefined {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : undefined;
}

/**
 * Whether the wall-clock reading written in an ISO 8601 instant is one that the zone's clocks skip: `02:30+01:00` on
 * the night Berlin goes from 02:00 to 03:00. A reading written in UTC (`Z`) names an instant only and never fails.
 */
export function isSkippedLocalTime(isoInstant: string, timeZone: string): boolean {
  const wall = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)([+-]\d\d:\d\d)$/.exec(isoInstant);
  if (!wall) return false;
  const [, date, time, offset] = wall as unknown as [string, string, string, string];
  if (instantOfLocal(date, time, timeZone)) return false;
  const instant = Temporal.Instant.from(isoInstant);
  const nearby = [instant.subtract({ hours: 3 }), instant.add({ hours: 3 })];
  return nearby.some((moment) => moment.toZonedDateTimeISO(timeZone).offset === offset);
}
