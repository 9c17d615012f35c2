import { Injectable } from '@angular/core';

/** Below this a difference is within what the `Date` header (whole seconds) and the way there can explain. */
const noticeableMs = 2_000;

/** The server's clock, as far as answers tell: a desk's clock may be minutes off, and holds expire by the server's. */
@Injectable({ providedIn: 'root' })
export class ServerTime {
  private offsetMs = 0;

  /** Epoch milliseconds on the server, now. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Takes the `Date` header of an answer that was asked for at `sentAt` (epoch milliseconds of this desk). */
  learn(dateHeader: string | null, sentAt: number): void {
    const seconds = dateHeader ? Date.parse(dateHeader) : Number.NaN;
    if (Number.isNaN(seconds)) return;
    const here = (sentAt + Date.now()) / 2;
    const offset = seconds + 500 - here;
    this.offsetMs = Math.abs(offset) < noticeableMs ? 0 : Math.round(offset);
  }
}
