import { type DayAxis, snapDown, snapUp } from './day-axis';
import type { Span } from './span';

/** So much of the day is shown before the first thing in it and after the last, in minutes. */
const marginMinutes = 60;

/**
 * The part of the day that the grid shows: whole hours on the wall clock, an hour around everything there is. A span
 * that fills the whole day says nothing about its hours. The whole day when there is nothing at all.
 */
export function hoursToShow(axis: DayAxis, things: readonly Span[]): Span {
  const telling = things.filter(({ start, end }) => start > 0 || end < axis.minutes);
  if (telling.length === 0) return { start: 0, end: axis.minutes };
  const first = Math.min(...telling.map(({ start }) => start));
  const last = Math.max(...telling.map(({ end }) => end));
  return { start: snapDown(axis, first - marginMinutes, 60), end: snapUp(axis, last + marginMinutes, 60) };
}
