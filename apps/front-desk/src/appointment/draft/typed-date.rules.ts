import { Temporal } from '@anteroom/kernel';

/** What a typed date is read against. */
export interface DateReading {
  /** `YYYY-MM-DD`: what is in the field now; `+7` counts from it. */
  readonly current: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Short names of the days from Monday on, in the language of the screen. */
  readonly weekdays: readonly string[];
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayMonth = /^(\d{1,2})[./\s](\d{1,2})(?:[./\s](\d{2}|\d{4}))?\.?$/;
const offset = /^([+-])(\d{1,3})$/;

/** Reads what a hurried hand types for a date: `24.11`, `24/11/26`, `2026-11-24`, `24`, `+7`, `fri`. */
export function parseTypedDate(text: string, reading: DateReading): string | undefined {
  const typed = text.trim().toLocaleLowerCase();
  const shift = offset.exec(typed);
  if (shift) return daysAfter(reading.current, Number(`${shift[1]}${shift[2]}`));
  const full = iso.exec(typed);
  if (full) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const european = dayMonth.exec(typed);
  if (european) return dateOf(yearOf(european[3], reading.current), Number(european[2]), Number(european[1]));
  const current = Temporal.PlainDate.from(reading.current);
  if (/^\d{1,2}$/.test(typed)) return dateOf(current.year, current.month, Number(typed));
  return nextWeekday(typed, reading);
}

function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function yearOf(typed: string | undefined, current: string): number {
  if (typed === undefined) return Temporal.PlainDate.from(current).year;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function dateOf(year: number, month: number, day: number): string | undefined {
  if (year < 2000 || year > 2099) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** The first such weekday after today. */
function nextWeekday(typed: string, { today, weekdays }: DateReading): string | undefined {
  const at =
    typed.length < 2
      ? -1
      : weekdays.findIndex((name) => typed.startsWith(name.toLocaleLowerCase().slice(0, typed.length)));
  if (at < 0) return undefined;
  const from = Temporal.PlainDate.from(today);
  const ahead = (at + 1 - from.dayOfWeek + 7) % 7;
  return from.add({ days: ahead === 0 ? 7 : ahead }).toString();
}
