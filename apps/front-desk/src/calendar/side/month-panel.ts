import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { routes } from '../../shared/api/routes';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { DayLinks } from '../day/day-links';
import { OpenDay } from '../day/open-day';
import { addDays, addMonths, firstWeekdayOf, loadOf, monthOf, monthWeeks } from '../rules/month';

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

  private isStepping = false;
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

  /** The one day that Tab comes to: where the arrows led, else the open day, else the first of the month. */
  protected readonly stoodOn = linkedSignal<string, string | undefined>({
    source: this.day.date,
    computation: () => undefined,
  });
  protected readonly stop = computed(() => {
    const shown = this.weeks()
      .flat()
      .map(({ date }) => date);
    const wanted = [this.stoodOn(), this.date(), `${this.month()}-01`];
    return wanted.find((date) => date !== undefined && shown.includes(date));
  });
  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('sheet');

  constructor() {
    afterRenderEffect(() => {
      const date = this.stop();
      const days = this.grid().nativeElement;
      const isWanted = this.isStepping && date !== undefined;
      if (!isWanted) return;
      this.isStepping = false;
      days.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
    });
  }

  /** Arrows go from day to day and from week to week, into the months beside this one too. */
  protected step(event: KeyboardEvent): void {
    const forward = (event.currentTarget as HTMLElement).matches(':dir(rtl)') ? -1 : 1;
    const days = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: 7, ArrowUp: -7 }[event.key];
    const from = this.stop();
    if (days === undefined || from === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const to = addDays(from, days);
    this.isStepping = true;
    this.month.set(monthOf(to));
    this.stoodOn.set(to);
  }

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
