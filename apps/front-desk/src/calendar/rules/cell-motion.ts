import { type DayAxis, snapDown, snapNearest } from './day-axis';
import type { Span } from './span';

/** A place of the grid that the keyboard stands on. */
export interface Cell {
  /** Index among the columns that are shown. */
  readonly column: number;
  /** Minute of the day's axis, a multiple of the step. */
  readonly minute: number;
}

export interface GridShape {
  readonly axis: DayAxis;
  readonly step: number;
  readonly columns: number;
  /** How many columns fit on the screen: the length of a page of columns. */
  readonly columnsPerPage: number;
  /** The hours in which somebody works: where Home and End lead. */
  readonly workingHours: Span;
}

export type Motion =
  | 'up'
  | 'down'
  | 'next-column'
  | 'previous-column'
  | 'first-slot'
  | 'last-slot'
  | 'first-cell'
  | 'last-cell'
  | 'hour-up'
  | 'hour-down'
  | 'next-page'
  | 'previous-page';

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** The start of the last slot that begins before `end`. */
function lastSlot({ axis, step }: GridShape, end: number): number {
  return snapDown(axis, Math.max(0, end - step), step);
}

function minuteAfter(cell: Cell, by: number, shape: GridShape): number {
  const wanted = clamp(cell.minute + by, 0, shape.axis.minutes);
  const snapped = by < 0 ? snapDown(shape.axis, wanted, shape.step) : snapNearest(shape.axis, wanted, shape.step);
  return clamp(snapped, 0, lastSlot(shape, shape.axis.minutes));
}

function rowAfter(cell: Cell, motion: Motion, shape: GridShape): number {
  switch (motion) {
    case 'up':
      return minuteAfter(cell, -shape.step, shape);
    case 'down':
      return minuteAfter(cell, shape.step, shape);
    case 'hour-up':
      return minuteAfter(cell, -60, shape);
    case 'hour-down':
      return minuteAfter(cell, 60, shape);
    case 'first-slot':
    case 'first-cell':
      return snapDown(shape.axis, shape.workingHours.start, shape.step);
    case 'last-slot':
    case 'last-cell':
      return lastSlot(shape, shape.workingHours.end);
    default:
      return cell.minute;
  }
}

const columnsMoved: Partial<Record<Motion, (shape: GridShape) => number>> = {
  'next-column': () => 1,
  'previous-column': () => -1,
  'next-page': (shape) => shape.columnsPerPage,
  'previous-page': (shape) => -shape.columnsPerPage,
  'first-cell': () => Number.NEGATIVE_INFINITY,
  'last-cell': () => Number.POSITIVE_INFINITY,
};

/** The cell after a key; it never leaves the grid. */
export function cellAfter(cell: Cell, motion: Motion, shape: GridShape): Cell {
  const column = cell.column + (columnsMoved[motion]?.(shape) ?? 0);
  return { column: clamp(column, 0, Math.max(0, shape.columns - 1)), minute: rowAfter(cell, motion, shape) };
}

/** An appointment as the keyboard sees it. */
export interface Stop extends Span {
  readonly id: string;
  readonly column: number;
}

function distanceAcross(stop: Stop, cell: Cell): number {
  return stop.start <= cell.minute && cell.minute < stop.end ? 0 : Math.abs(stop.start - cell.minute);
}

/** The next appointment from a cell in a direction: along its column, or in the nearest column that has one. */
export function stopAfter(
  cell: Cell,
  direction: 'up' | 'down' | 'next-column' | 'previous-column',
  stops: readonly Stop[],
): Stop | undefined {
  if (direction === 'up' || direction === 'down') {
    const along = stops.filter(({ column }) => column === cell.column).sort((a, b) => a.start - b.start);
    if (direction === 'down') return along.find(({ start }) => start > cell.minute);
    return along.findLast(({ start }) => start < cell.minute);
  }
  const sign = direction === 'next-column' ? 1 : -1;
  const ahead = stops.filter(({ column }) => (column - cell.column) * sign > 0);
  return ahead.sort(
    (a, b) =>
      Math.abs(a.column - cell.column) - Math.abs(b.column - cell.column) ||
      distanceAcross(a, cell) - distanceAcross(b, cell),
  )[0];
}

/** The cells that exist in the document: the focused one and the eight around it. */
export function cellsAround(cell: Cell, shape: GridShape): Cell[] {
  const rows = [cellAfter(cell, 'up', shape).minute, cell.minute, cellAfter(cell, 'down', shape).minute];
  const columns = [cell.column - 1, cell.column, cell.column + 1].filter((at) => at >= 0 && at < shape.columns);
  return [...new Set(rows)].flatMap((minute) => columns.map((column) => ({ column, minute })));
}
