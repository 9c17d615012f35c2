import { Temporal } from 'temporal-polyfill';

/** A half-open interval of absolute time, `[start, end)`: two that touch do not overlap. Never empty. */
export class TimeRange {
  private constructor(
    readonly start: Temporal.Instant,
    readonly end: Temporal.Instant,
  ) {}

  /** @throws RangeError when `end` is not after `start` */
  static of(start: Temporal.Instant, end: Temporal.Instant): TimeRange {
    if (Temporal.Instant.compare(start, end) >= 0) throw new RangeError('A time range ends after it starts.');
    return new TimeRange(start, end);
  }

  /** @throws RangeError when either text is no instant or `end` is not after `start` */
  static parse(start: string, end: string): TimeRange {
    return TimeRange.of(Temporal.Instant.from(start), Temporal.Instant.from(end));
  }

  static lasting(start: Temporal.Instant, minutes: number): TimeRange {
    return TimeRange.of(start, start.add({ minutes }));
  }

  /** Whole and fractional minutes of absolute time. */
  get minutes(): number {
    return (this.end.epochMilliseconds - this.start.epochMilliseconds) / 60_000;
  }

  overlaps(other: TimeRange): boolean {
    return (
      this.start.epochMilliseconds < other.end.epochMilliseconds &&
      other.start.epochMilliseconds < this.end.epochMilliseconds
    );
  }

  contains(other: TimeRange): boolean {
    return (
      this.start.epochMilliseconds <= other.start.epochMilliseconds &&
      other.end.epochMilliseconds <= this.end.epochMilliseconds
    );
  }

  equals(other: TimeRange): boolean {
    return this.start.equals(other.start) && this.end.equals(other.end);
  }

  /** The same start, `minutes` later in its end: a service's buffer. Zero returns the range itself. */
  extendedBy(minutes: number): TimeRange {
    return minutes === 0 ? this : TimeRange.of(this.start, this.end.add({ minutes }));
  }
}
