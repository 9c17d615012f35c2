import { Temporal, instantOfLocal } from '@anteroom/kernel';

/**
 * A moment as the clock on the branch's wall shows it. In the hour that comes twice when the clocks go back,
 * `occurrence` says which of the two is meant; anywhere else it means nothing.
 */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  readonly occurrence: 'first' | 'second';
}

/** What the wall shows at an instant. Seconds are dropped: the calendar knows whole minutes. */
export function wallTimeOf(instant: string, timeZone: string): WallTime {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const date = zoned.toPlainDate().toString();
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  const first = instantOfLocal(date, time, timeZone);
  const minute = zoned.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toInstant();
  return { date, time, occurrence: !first || first.equals(minute) ? 'first' : 'second' };
}

/** The instant meant; undefined for a time that the clocks skip on that date. */
export function instantOfWall(wall: WallTime, timeZone: string): Temporal.Instant | undefined {
  if (wall.occurrence === 'first') return instantOfLocal(wall.date, wall.time, timeZone);
  if (!instantOfLocal(wall.date, wall.time, timeZone)) return undefined;
  const plain = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`);
  return plain.toZonedDateTime(timeZone, { disambiguation: 'later' }).toInstant();
}

/** Whether the clocks show this time twice on this date. */
export function comesTwice(wall: WallTime, timeZone: string): boolean {
  const first = instantOfWall({ ...wall, occurrence: 'first' }, timeZone);
  const second = instantOfWall({ ...wall, occurrence: 'second' }, timeZone);
  return !!first && !!second && !first.equals(second);
}

const twelveHours = /^(\d{1,2})(?:[:.h]?(\d{2}))?([ap])m?$/;
const clock = /^(\d{1,2})[:.h](\d{1,2})?$/;
const digits = /^\d{1,4}$/;

function timeOf(hours: number, minutes: number): string | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Reads what a hurried hand types for a time of day: `9`, `930`, `09:30`, `9.30`, `9h`, `9:30 pm`. */
export function parseTypedTime(text: string): string | undefined {
  const typed = text.toLowerCase().replace(/[\s\u00a0\u202f]/g, '');
  const half = twelveHours.exec(typed);
  if (half) {
    const hours = Number(half[1]);
    return hours < 1 || hours > 12
      ? undefined
      : timeOf((hours % 12) + (half[3] === 'p' ? 12 : 0), Number(half[2] ?? 0));
  }
  const apart = clock.exec(typed);
  if (apart) return timeOf(Number(apart[1]), Number(apart[2] ?? 0));
  if (!digits.test(typed)) return undefined;
  return typed.length <= 2 ? timeOf(Number(typed), 0) : timeOf(Number(typed.slice(0, -2)), Number(typed.slice(-2)));
}

/** The wall time so many minutes of absolute time later; one that the clocks skip counts from where they went on. */
export function shiftedBy(wall: WallTime, minutes: number, timeZone: string): WallTime {
  const start =
    instantOfWall(wall, timeZone) ??
    Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`).toZonedDateTime(timeZone).toInstant();
  return wallTimeOf(start.add({ minutes }).toString(), timeZone);
}
