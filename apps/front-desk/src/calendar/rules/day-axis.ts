import { Temporal, rangeOfDay } from '@anteroom/kernel';

/** From this minute of the day on, the zone is `utcOffset` minutes ahead of UTC. */
interface OffsetSpan {
  readonly from: number;
  readonly utcOffset: number;
}

/**
 * The vertical axis of a day: real elapsed minutes since the branch's local midnight. A day on which the clocks change
 * is 1380 or 1500 minutes long, and the wall clock reads differently from the axis after the change.
 */
export interface DayAxis {
  readonly date: string;
  readonly timeZone: string;
  readonly startMs: number;
  readonly minutes: number;
  /** In order; the first one starts at minute 0. */
  readonly offsets: readonly OffsetSpan[];
}

const msPerMinute = 60_000;

function offsetAt(epochMs: number, timeZone: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs);
  return instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 6e10;
}

/** The first minute of `(low, high]` whose offset is that of `high`, given that the ends differ. */
function minuteOfChange(startMs: number, low: number, high: number, timeZone: string): number {
  const after = offsetAt(startMs + high * msPerMinute, timeZone);
  let [before, from] = [low, high];
  while (from - before > 1) {
    const middle = (before + from) >> 1;
    if (offsetAt(startMs + middle * msPerMinute, timeZone) === after) from = middle;
    else before = middle;
  }
  return from;
}

export function dayAxis(date: string, timeZone: string): DayAxis {
  const range = rangeOfDay(date, timeZone);
  const startMs = range.start.epochMilliseconds;
  const offsets: OffsetSpan[] = [{ from: 0, utcOffset: offsetAt(startMs, timeZone) }];
  for (let minute = 0; minute < range.minutes; minute += 60) {
    const next = Math.min(minute + 60, range.minutes);
    const utcOffset = offsetAt(startMs + next * msPerMinute, timeZone);
    if (utcOffset === offsets.at(-1)?.utcOffset) continue;
    const from = minuteOfChange(startMs, minute, next, timeZone);
    if (from < range.minutes) offsets.push({ from, utcOffset });
  }
  return { date, timeZone, startMs, minutes: range.minutes, offsets };
}

function spanAt(axis: DayAxis, minute: number): OffsetSpan {
  const span = axis.offsets.findLast(({ from }) => from <= minute);
  return span ?? (axis.offsets[0] as OffsetSpan);
}

/** Elapsed minutes since local midnight; negative before it, past `axis.minutes` after the day. */
export function minuteOf(axis: DayAxis, isoInstant: string): number {
  return minuteOfEpoch(axis, Date.parse(isoInstant));
}

export function minuteOfEpoch(axis: DayAxis, epochMs: number): number {
  return (epochMs - axis.startMs) / msPerMinute;
}

/** What the wall clock reads, in minutes since 00:00; it may be past 1440 for times after the day. */
export function wallMinuteAt(axis: DayAxis, minute: number): number {
  return minute + spanAt(axis, minute).utcOffset - (axis.offsets[0] as OffsetSpan).utcOffset + firstWallMinute(axis);
}

/** Where midnight itself is skipped, a local day starts at 01:00. */
function firstWallMinute(axis: DayAxis): number {
  const local = axis.startMs / msPerMinute + (axis.offsets[0] as OffsetSpan).utcOffset;
  return ((local % 1440) + 1440) % 1440;
}

export function clockText(wallMinute: number): string {
  const whole = ((Math.floor(wallMinute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** `HH:MM` on the branch's wall clock. */
export function wallTimeAt(axis: DayAxis, minute: number): string {
  return clockText(wallMinuteAt(axis, minute));
}

/** ISO 8601 with the offset that holds at that minute. */
export function instantAt(axis: DayAxis, minute: number): string {
  const { utcOffset } = spanAt(axis, minute);
  const local = new Date(axis.startMs + (minute + utcOffset) * msPerMinute).toISOString().slice(0, 19);
  const sign = utcOffset < 0 ? '-' : '+';
  return `${local}${sign}${clockText(Math.abs(utcOffset))}`;
}

/** The latest multiple of `step` on the wall clock at or before `minute`, kept within the day. */
export function snapDown(axis: DayAxis, minute: number, step: number): number {
  const within = Math.max(0, Math.min(minute, axis.minutes));
  const wall = wallMinuteAt(axis, within);
  const snapped = within - (wall - Math.floor(wall / step) * step);
  return Math.max(snapped, spanAt(axis, within).from);
}

/** The multiple of `step` on the wall clock nearest to `minute`, kept within the day. */
export function snapNearest(axis: DayAxis, minute: number, step: number): number {
  return snapDown(axis, minute + step / 2, step);
}

/** The earliest multiple of `step` at or after `minute`. */
export function snapUp(axis: DayAxis, minute: number, step: number): number {
  const down = snapDown(axis, minute, step);
  return down >= minute ? down : Math.min(snapDown(axis, down + step, step), axis.minutes);
}

export interface TimeLabel {
  readonly minute: number;
  readonly text: string;
  readonly rank: 'hour' | 'quarter';
  /** The zone's short name where the same clock time comes twice on this day, else undefined. */
  readonly zone?: string;
}

function zoneNameAt(axis: DayAxis, minute: number, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: axis.timeZone, timeZoneName: 'short' });
  const at = axis.startMs + minute * msPerMinute;
  return parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? axis.timeZone;
}

/** The branch's zone as it is named at noon: what the corner of the grid shows. */
export function zoneName(axis: DayAxis, locale: string): string {
  return zoneNameAt(axis, axis.minutes / 2, locale);
}

/** The labels of the gutter: full hours, and quarters where `everyMinutes` is below 60. */
export function timeLabels(axis: DayAxis, everyMinutes: 15 | 60, locale: string): TimeLabel[] {
  const labels: TimeLabel[] = [];
  const seen = new Set<string>();
  for (let minute = 0; minute < axis.minutes; minute += everyMinutes) {
    const at = snapNearest(axis, minute, everyMinutes);
    const text = wallTimeAt(axis, at);
    const repeated = seen.has(text);
    seen.add(text);
    const zone = repeated ? zoneNameAt(axis, at, locale) : undefined;
    labels.push({ minute: at, text, rank: text.endsWith(':00') ? 'hour' : 'quarter', zone });
  }
  return labels;
}
