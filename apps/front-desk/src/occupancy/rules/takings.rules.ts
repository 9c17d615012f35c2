import type { Takings } from '@anteroom/contracts-payments';

/** The hour of the branch's clock with its fraction, and what is collected by then. */
export interface TakingsNow {
  readonly hour: number;
  readonly collected: number;
}

/** Lines of money over the day, in minor units: one value at each full hour from `fromHour` on. */
export interface TakingsLines {
  readonly fromHour: number;
  /** Collected up to each hour; undefined after now. */
  readonly collected: readonly (number | undefined)[];
  /** Where collected ends and the forecast begins; undefined on a day that is over or to come. */
  readonly now: TakingsNow | undefined;
  /** What is expected to be collected by each hour; undefined before now. */
  readonly forecast: readonly (number | undefined)[];
  /** The same weekday a week before. */
  readonly weekBefore: readonly number[];
}

const usual = { from: 8, to: 18 } as const;

/** Collected less refunded, in minor units. */
export function collectedOf({ collected, refunded }: Takings): number {
  return collected.amount - refunded.amount;
}

/** What had been collected a week before by the same time; the running hour in part. @param hour with its fraction, 0–24 */
export function collectedWeekBefore({ weekBefore }: Takings, hour: number): number {
  const full = Math.floor(hour);
  const [before, after] = [valueAt(weekBefore.byHour, full), valueAt(weekBefore.byHour, full + 1)];
  return Math.round(before + (after - before) * (hour - full));
}

/** @param hour now, with its fraction; 24 for a day that is over, 0 for one to come */
export function takingsLines(takings: Takings, hour: number): TakingsLines {
  const collected = takings.byHour.map((one) => one.collected);
  const billed = takings.byHour.map((one) => one.billed);
  const { from, to } = hoursShown([collected, billed, takings.weekBefore.byHour]);
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const running = Math.floor(hour);
  const soFar = collectedOf(takings);
  return {
    fromHour: from,
    collected: hours.map((at) => (at <= running ? valueAt(collected, at) : undefined)),
    now: hour > 0 && hour < 24 ? { hour, collected: soFar } : undefined,
    forecast: hours.map((at) => (at <= running ? undefined : Math.max(soFar, valueAt(billed, at)))),
    weekBefore: hours.map((at) => valueAt(takings.weekBefore.byHour, at)),
  };
}

/** Of sums up to the end of each hour: the sum at a full hour. */
function valueAt(sums: readonly number[], hour: number): number {
  return hour <= 0 ? 0 : (sums[Math.min(hour, sums.length) - 1] ?? 0);
}

/** 08–18, and more hours where money moved earlier or later. */
function hoursShown(lines: readonly (readonly number[])[]): { from: number; to: number } {
  const first = Math.min(
    ...lines.map((sums) =>
      indexOr(
        sums.findIndex((sum) => sum !== 0),
        usual.from,
      ),
    ),
  );
  const last = Math.max(...lines.map((sums) => sums.findIndex((sum) => sum === sums.at(-1)) + 1));
  return { from: Math.min(usual.from, first), to: Math.max(usual.to, last) };
}

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}
