import { Temporal } from '@anteroom/kernel';

/** Where use cases take the present from, so that a test can hold it still. */
export abstract class Clock {
  abstract now(): Temporal.Instant;
}

export class SystemClock extends Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}
