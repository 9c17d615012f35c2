import { DomainError } from '@anteroom/kernel';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Seconds' worth of requests that may come at once after a pause. */
const burstSeconds = 2;
const sweepMs = 60_000;

/** A token bucket per key (a user, an address): a fuse against runaway programs, per gateway. */
export class RequestRate {
  private readonly buckets = new Map<string, Bucket>();
  private sweptAt: number;

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = Date.now,
  ) {
    this.sweptAt = now();
  }

  /** Counts one request. @throws DomainError `too-many-requests` when there were too many lately */
  count(key: string): void {
    const now = this.now();
    const bucket = this.filled(key, now);
    if (bucket.tokens < 1) {
      throw new DomainError('too-many-requests', 'Too many requests at once; please wait a moment.', {
        retryAfterSeconds: 1,
      });
    }
    bucket.tokens -= 1;
    if (now - this.sweptAt > sweepMs) this.sweep(now);
  }

  private filled(key: string, now: number): Bucket {
    const most = this.perSecond * burstSeconds;
    const bucket = this.buckets.get(key);
    if (!bucket) {
      const fresh = { tokens: most, filledAt: now };
      this.buckets.set(key, fresh);
      return fresh;
    }
    bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.filledAt) / 1000) * this.perSecond);
    bucket.filledAt = now;
    return bucket;
  }

  /** A bucket that has been full for a while says nothing. */
  private sweep(now: number): void {
    this.sweptAt = now;
    for (const [key, { filledAt }] of this.buckets) if (now - filledAt > sweepMs) this.buckets.delete(key);
  }
}

/** The two fuses every request passes. */
export interface RequestRates {
  readonly ofUser: RequestRate;
  readonly ofAddress: RequestRate;
}
