import type { OccupancyHistory } from '@anteroom/contracts-scheduling';
import { percentOf } from './figures.rules';

/** How strongly a cell is coloured, from pale (0) to full (4). */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

export interface HeatCell {
  readonly hour: number;
  /** Whole per cent; undefined in hours in which nobody worked. */
  readonly percent: number | undefined;
  readonly step: HeatStep;
  readonly bookedMinutes: number;
  readonly workingMinutes: number;
}

export interface HeatMap {
  readonly hours: readonly number[];
  /** ISO weekdays on which anybody worked. */
  readonly weekdays: readonly { readonly weekday: number; readonly cells: readonly HeatCell[] }[];
}

/** A step begins at each of these percentages. */
const stepsFrom = [40, 60, 75, 90] as const;

export function heatStep(percent: number): HeatStep {
  return stepsFrom.filter((from) => percent >= from).length as HeatStep;
}

export function heatMapOf({ hours }: Pick<OccupancyHistory, 'hours'>): HeatMap {
  const [first, last] = [Math.min(...hours.map(({ hour }) => hour)), Math.max(...hours.map(({ hour }) => hour))];
  const shown = hours.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const known = new Map(hours.map((one) => [`${one.weekday} ${one.hour}`, one]));
  return {
    hours: shown,
    weekdays: weekdays.map((weekday) => ({
      weekday,
      cells: shown.map((hour) => cellOf(hour, known.get(`${weekday} ${hour}`))),
    })),
  };
}

function cellOf(hour: number, use: { bookedMinutes: number; workingMinutes: number } | undefined): HeatCell {
  const { bookedMinutes, workingMinutes } = use ?? { bookedMinutes: 0, workingMinutes: 0 };
  const percent = percentOf({ bookedMinutes, workingMinutes });
  return { hour, percent, step: heatStep(percent ?? 0), bookedMinutes, workingMinutes };
}
