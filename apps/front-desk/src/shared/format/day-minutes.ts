import { Temporal, localDateOf, rangeOfDay } from '@anteroom/kernel';

const starts = new Map<string, number>();
const keptAtMost = 200;

/** The local calendar date of an instant in epoch milliseconds. */
export function localDateAt(ms: number, timeZone: string): string {
  return localDateOf(Temporal.Instant.fromEpochMilliseconds(ms), timeZone);
}

/** Minutes of absolute time from the start of a local day: a day of the clock change has 23 or 25 hours of them. */
export function minuteOfDayAt(ms: number, date: string, timeZone: string): number {
  return (ms - startOfDayMs(date, timeZone)) / 60_000;
}

function startOfDayMs(date: string, timeZone: string): number {
  const name = `${timeZone} ${date}`;
  let start = starts.get(name);
  if (start === undefined) {
    if (starts.size >= keptAtMost) starts.clear();
    start = rangeOfDay(date, timeZone).start.epochMilliseconds;
    starts.set(name, start);
  }
  return start;
}
