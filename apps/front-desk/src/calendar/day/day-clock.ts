import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { ServerTime } from '../../shared/api/server-time';
import { minuteOfEpoch } from '../rules/day-axis';
import { OpenDay } from './open-day';

/** One tick a second drives the now-line, waits, rings and countdowns; whoever needs minutes only wakes once a minute. */
@Injectable()
export class DayClock {
  private readonly serverTime = inject(ServerTime);
  private readonly day = inject(OpenDay);
  private readonly moment = signal(this.serverTime.now());

  /** Epoch milliseconds on the server, once a second. */
  readonly now = this.moment.asReadonly();
  /** Whole minutes of the day's axis; below 0 or past its end on other days. */
  readonly minute = computed(() => Math.floor(minuteOfEpoch(this.day.axis(), this.moment())));
  readonly isToday = computed(() => this.minute() >= 0 && this.minute() < this.day.axis().minutes);

  constructor() {
    const ticking = setInterval(() => this.moment.set(this.serverTime.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
