import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { routes } from '../../shared/api/routes';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { DayLinks } from '../day/day-links';
import { OpenDay } from '../day/open-day';
import { addMonths, firstWeekdayOf, loadOf, monthOf, monthWeeks } from '../rules/month';

/** The month with how full each day is; a click turns to the day. */
@Component({
  selector: 'ar-month-panel',
  imports: [Icon, TranslocoDirective],
  templateUrl: './month-panel.html',
  styleUrl: './month-panel.css',
})
export class MonthPanel {
  private readonly day = inject(OpenDay);
  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(Clock);
  private readonly links = inject(DayLinks);

  protected readonly date = this.day.date;
  protected readonly month = linkedSignal(() => monthOf(this.day.date()));
  protected readonly todayOn = computed(() => this.formats.localDate(this.clock.now()));
  protected readonly title = computed(() => this.formats.date(`${this.month()}-15`, 'month'));
  private readonly weeks = computed(() => monthWeeks(this.month(), firstWeekdayOf(this.formats.language())));
  protected readonly weekdays = computed(() =>
    (this.weeks()[0] ?? []).map(({ date }) => ({ date, name: this.formats.date(date, 'weekday').slice(0, 2) })),
  );
  private readonly loads = inject(Api).read(routes.listDayLoads, () => {
    const branchId = this.session.branch()?.id;
    const days = this.weeks().flat();
    const [from, to] = [days[0]?.date, days.at(-1)?.date];
    return branchId && from && to ? { params: { branchId }, query: { from, to } } : undefined;
  });
  protected readonly days = computed(() => {
    const loads = new Map((this.loads.hasValue() ? this.loads.value() : []).map((load) => [load.date, loadOf(load)]));
    return this.weeks().map((week) =>
      week.map((day) => ({ ...day, load: loads.get(day.date), name: this.formats.date(day.date, 'full') })),
    );
  });

  protected turn(months: number): void {
    this.month.update((month) => addMonths(month, months));
  }

  protected percent(load: number): number {
    return Math.round(load * 100);
  }

  protected open(date: string): void {
    this.links.turnTo(date);
  }
}
