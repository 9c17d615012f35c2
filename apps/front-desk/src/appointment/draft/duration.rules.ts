/** The shortest and the longest appointment the calendar takes, in minutes. */
export const shortestMinutes = 5;
export const longestMinutes = 24 * 60;

export interface DraftDuration {
  readonly minutes: number;
  /** `services`: it is the sum of the service lines and follows them. `hand`: somebody said otherwise. */
  readonly follows: 'services' | 'hand';
}

interface TimedLine {
  readonly quantity: number;
  readonly durationMinutes: number;
}

/** What the service lines take together, in minutes. */
export function minutesOfLines(lines: readonly TimedLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.durationMinutes, 0);
}

/** The duration after the lines changed: it follows them unless it was set by hand or there is nothing to follow. */
export function durationAfter(duration: DraftDuration, lines: readonly TimedLine[]): DraftDuration {
  if (duration.follows === 'hand' || lines.length === 0) return duration;
  return { minutes: Math.min(minutesOfLines(lines), longestMinutes), follows: 'services' };
}

const hourMark = '(?:h|hr|hrs|hour|hours|ч)';
const minuteMark = '(?:m|min|mins|minutes|мин|м)?';
const bare = new RegExp(`^(\\d{1,4})${minuteMark}$`);
const clock = /^(\d{1,2}):(\d{2})$/;
const hours = new RegExp(`^(\\d{1,2}(?:[.,]\\d{1,2})?)${hourMark}$`);
const both = new RegExp(`^(\\d{1,2})${hourMark}(\\d{1,2})${minuteMark}$`);

/** Reads a typed duration into minutes: `45`, `45 min`, `1:30`, `1h`, `1h 30`, `1.5 h`. Undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const typed = text.toLowerCase().replace(/[\s\u00a0\u202f]/g, '');
  const minutes = bare.exec(typed);
  if (minutes) return Number(minutes[1]);
  const pair = clock.exec(typed) ?? both.exec(typed);
  if (pair) return Number(pair[2]) > 59 ? undefined : Number(pair[1]) * 60 + Number(pair[2]);
  const whole = hours.exec(typed);
  return whole ? Math.round(Number(whole[1]?.replace(',', '.')) * 60) : undefined;
}

export type DurationComplaint = 'none-left' | 'too-short' | 'too-long';

/** What is wrong with a length, or undefined. */
export function durationComplaint(minutes: number): DurationComplaint | undefined {
  if (minutes <= 0) return 'none-left';
  if (minutes < shortestMinutes) return 'too-short';
  return minutes > longestMinutes ? 'too-long' : undefined;
}

/** The next longer or shorter length on the grid of `step` minutes; never below one step nor above the longest. */
export function stepDuration(minutes: number, step: number, direction: 'longer' | 'shorter'): number {
  const next = direction === 'longer' ? Math.floor(minutes / step) + 1 : Math.ceil(minutes / step) - 1;
  return Math.min(Math.max(next * step, step), longestMinutes);
}
