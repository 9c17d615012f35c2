import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Centre } from '../day/centre';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { Finder } from '../finder/finder';
import { wallTimeAt } from '../rules/day-axis';
import { nextFreeOf, specialitiesOf } from '../rules/specialities';

const shownAtMost = 3;

/**
 * The next free time today of up to three specialities. Told from the open day itself, so that it is right at once
 * when a colleague books and asks the server for nothing; a click leads to the finder.
 */
@Component({
  selector: 'ar-next-free',
  imports: [TranslocoDirective],
  templateUrl: './next-free.html',
  styleUrl: './next-free.css',
  host: { '[hidden]': '!isToday()' },
})
export class NextFree {
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly centre = inject(Centre);
  private readonly session = inject(SessionStore);
  private readonly finder = inject(Finder);

  protected readonly isToday = this.clock.isToday;
  private readonly specialities = computed(() => specialitiesOf(this.centre.people(), this.centre.services()));
  protected readonly rows = computed(
    () => {
      const plan = this.day.plan();
      if (!plan || !this.isToday()) return [];
      const now = {
        minute: this.clock.minute(),
        step: this.session.branch()?.stepMinutes ?? 15,
        catalogue: this.day.catalogue(),
        unitOf: (kindId: string) => this.centre.unitOf(kindId),
      };
      const rows = this.specialities().flatMap((speciality) => {
        const free = nextFreeOf(plan, speciality, now);
        const { position, serviceId } = speciality;
        return free ? [{ position, serviceId, time: wallTimeAt(plan.axis, free.start) }] : [];
      });
      return rows.slice(0, shownAtMost);
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected find(serviceId?: string): void {
    this.finder.open(serviceId === undefined ? {} : { serviceId });
  }
}
