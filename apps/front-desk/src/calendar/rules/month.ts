import type { DayLoad } from '@anteroom/contracts-scheduling';
import { Temporal } from '@anteroom/kernel';

export interface MonthDay {
  readonly date: string;
  readonly day: number;
  readonly isInMonth: boolean;
}

/** The weeks that a month calendar shows, whole weeks from the locale's first weekday (1 is Monday, 7 Sunday). */
export function monthWeeks(month: string, firstWeekday: number): MonthDay[][] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  let date = first.subtract({ days: (first.dayOfWeek - firstWeekday + 7) % 7 });
  const weeks: MonthDay[][] = [];
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    const start = date;
    const week = Array.from({ length: 7 }, (_, index) => start.add({ days: index }));
    weeks.push(week.map((day) => ({ date: day.toString(), day: day.day, isInMonth: day.month === first.month })));
    date = date.add({ days: 7 });
  }
  return weeks;
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function addMonths(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

export function addDays(date: string, count: number): string {
  return Temporal.PlainDate.from(date).add({ days: count }).toString();
}

/** How full a day is, 0 to 1; undefined for a day on which nobody works. */
export function loadOf(load: DayLoad | undefined): number | undefined {
  if (!load || load.workingMinutes === 0) return undefined;
  return Math.min(1, load.bookedMinutes / load.workingMinutes);
}

/** 1 for Monday to 7 for Sunday, as the locale begins its weeks. */
export function firstWeekdayOf(locale: string): number {
  const tag = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return tag.getWeekInfo?.().firstDay ?? 1;
}
