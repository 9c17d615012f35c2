import { Injectable, computed, inject } from '@angular/core';
import { Clock } from '../../shared/ui/clock';
import { minuteOfEpoch } from '../rules/day-axis';
import { OpenDay } from './open-day';

/** Now, as the open day's axis counts it. */
@Injectable()
export class DayClock {
  private readonly clock = inject(Clock);
  private readonly day = inject(OpenDay);

  /** Whole minutes of the day's axis; below 0 or past its end on other days. */
  readonly minute = computed(() => Math.floor(minuteOfEpoch(this.day.axis(), this.clock.now())));
  readonly isToday = computed(() => this.minute() >= 0 && this.minute() < this.day.axis().minutes);
}
