import { Temporal } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';

/** A clock that stands still until it is told to go on. */
export class FixedClock extends Clock {
  #now: Temporal.Instant;

  constructor(now: Temporal.Instant | string) {
    super();
    this.#now = Temporal.Instant.from(now);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  advance(by: Temporal.DurationLike): void {
    this.#now = this.#now.add(by);
  }

  set(now: Temporal.Instant | string): void {
    this.#now = Temporal.Instant.from(now);
  }
}
