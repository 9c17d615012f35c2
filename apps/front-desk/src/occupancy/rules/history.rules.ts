import type { OccupancyHistory } from '@anteroom/contracts-scheduling';
import { percentOf, sumOf } from './figures.rules';

/** How the weeks before compare. Percentages are whole; undefined where there was nothing. */
export interface Comparison {
  /** What the branch wants to have booked. */
  readonly target: number | undefined;
  /** The same weekday a week before the date. */
  readonly weekBefore: number | undefined;
  /** All the same weekdays of the eight weeks before. */
  readonly usual: number | undefined;
  /** Per cent of no-shows in thirty days, with one digit after the point. */
  readonly noShows: number | undefined;
  /** No-show per cent of each of the last ten days with appointments, the earliest first. */
  readonly noShowDays: readonly number[];
}

const daysShown = 10;

/** @param date the date that is compared, `YYYY-MM-DD` */
export function comparisonOf(history: OccupancyHistory, date: string): Comparison {
  const weekBefore = history.sameWeekday.find((one) => one.date === daysBefore(date, 7));
  const count = history.noShows.reduce((sum, one) => sum + one.count, 0);
  const of = history.noShows.reduce((sum, one) => sum + one.of, 0);
  return {
    target: history.targetUsePercent ?? undefined,
    weekBefore: weekBefore && percentOf(weekBefore),
    usual: percentOf(sumOf(history.sameWeekday)),
    noShows: shareOf({ count, of }),
    noShowDays: history.noShows
      .slice(0, daysShown)
      .map((one) => shareOf(one) ?? 0)
      .reverse(),
  };
}

/** Per cent with one digit after the point; undefined of nothing. */
export function shareOf({ count, of }: { readonly count: number; readonly of: number }): number | undefined {
  return of === 0 ? undefined : Math.round((1000 * count) / of) / 10;
}

/** `YYYY-MM-DD`, that many days before. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
