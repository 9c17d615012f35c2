import { Temporal } from '@anteroom/kernel';

function weekdayIndex(text: string, locale: string): number | undefined {
  if (text.length < 2) return undefined;
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const monday = Date.UTC(2024, 0, 1);
  const index = Array.from({ length: 7 }, (_, day) =>
    names.format(monday + day * 86_400_000).toLocaleLowerCase(locale),
  );
  const found = index.findIndex((name) => name.startsWith(text));
  return found === -1 ? undefined : found + 1;
}

function fromParts(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function fromNumbers(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = /^(\d{1,2})(?:[./\s-](\d{1,2})(?:[./\s-](\d{2}|\d{4}))?)?\.?$/.exec(text);
  if (!plain) return undefined;
  const [, day, month, year] = plain;
  const fullYear = year === undefined ? today.year : Number(year.length === 2 ? `20${year}` : year);
  return fromParts(fullYear, month === undefined ? today.month : Number(month), Number(day));
}

/**
 * The date that somebody means who types `24.11`, `24`, `24.11.26`, `2026-11-24`, `+7`, `-1`, `fri` (the next Friday,
 * today included). Day before month, as on the screen. Undefined when it is no date.
 */
export function dateMeant(typed: string, todayOn: string, locale: string): string | undefined {
  const text = typed.trim().toLocaleLowerCase(locale);
  const today = Temporal.PlainDate.from(todayOn);
  const offset = /^([+-])\s?(\d{1,4})$/.exec(text);
  if (offset) return today.add({ days: Number(`${offset[1]}${offset[2]}`) }).toString();
  const weekday = weekdayIndex(text, locale);
  if (weekday !== undefined) return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }).toString();
  return fromNumbers(text, today)?.toString();
}
