import { Temporal } from '@anteroom/kernel';

/**
 * Where use cases take the present from, so that a test can hold it still. Whole milliseconds: what a column stores
 * (microseconds) then reads back as exactly what was written and published.
 */
export abstract class Clock {
  abstract now(): Temporal.Instant;
}

export class SystemClock extends Clock {
  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }
}
