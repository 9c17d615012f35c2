import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { ServerTime } from '../api/server-time';

const minuteMs = 60_000;

/**
 * The one tick of the screen: waits, rings and the now-line hang on it. The second is outside change detection
 * (callbacks write to the DOM themselves); the minute is a signal.
 */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly serverTime = inject(ServerTime);
  private readonly minute = signal(startOfMinute(Date.now()));
  private readonly listeners = new Set<(now: number) => void>();

  /** Epoch milliseconds at the start of the running minute, by the server's clock. */
  readonly now = this.minute.asReadonly();

  constructor() {
    const ticking = setInterval(() => this.tick(), 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  /** Epoch milliseconds by the server's clock. */
  serverNow(): number {
    return this.serverTime.now();
  }

  /** Calls back every second (and once now) until the returned function is called. */
  perSecond(listener: (now: number) => void): () => void {
    this.listeners.add(listener);
    listener(this.serverNow());
    return () => this.listeners.delete(listener);
  }

  private tick(): void {
    const now = this.serverNow();
    this.minute.set(startOfMinute(now));
    for (const listener of this.listeners) listener(now);
  }
}

function startOfMinute(now: number): number {
  return Math.floor(now / minuteMs) * minuteMs;
}
