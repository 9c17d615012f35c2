import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Money } from '@anteroom/contracts-shared';
import { instantOfLocal } from '@anteroom/kernel';
import { SessionStore } from '../session/session-store';
import { localDateAt, minuteOfDayAt } from './day-minutes';
import { formatterOf, minorDigitsOf } from './intl';
import { numberText, readNumber } from './typed-number';

const dateStyles = {
  /** Tuesday 24 November */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Tuesday 24 November 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** Tue 24 Nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 24 Nov 2026 */
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Tue */
  weekday: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const moneyStyles = {
  /** €1,249.60 */
  exact: {},
  /** €1,250: cents do not matter from afar */
  whole: { maximumFractionDigits: 0 },
  /** €1.2k: beside an axis */
  short: { notation: 'compact' },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const currencyStyle = { style: 'currency', currencyDisplay: 'narrowSymbol', signDisplay: 'negative' } as const;

export type MoneyStyle = keyof typeof moneyStyles;
export type DateStyle = keyof typeof dateStyles;

/** Times, dates and money as the branch on screen writes them: its zone, its language, its currency. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly session = inject(SessionStore);
  private readonly words = inject(TranslocoService);

  readonly timeZone = computed(
    () => this.session.branch()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  readonly language = computed(() => localeOf(this.session.branch()?.language ?? 'en'));

  /** `13:20`, of an instant. */
  time(instant: string | number): string {
    const format = formatterOf('date', this.language(), { ...clockTime, timeZone: this.timeZone() });
    return format.format(instantMs(instant));
  }

  /** `13:20:07`, of an instant. */
  timeToTheSecond(instant: string | number): string {
    const style = { ...clockTime, second: '2-digit', timeZone: this.timeZone() } as const;
    const format = formatterOf('date', this.language(), style);
    return format.format(instantMs(instant));
  }

  /** `13:20–13:45` */
  timeRange(start: string | number, end: string | number): string {
    return `${this.time(start)}–${this.time(end)}`;
  }

  /** A calendar date (`YYYY-MM-DD`), or the local date of an instant. */
  date(value: string, style: DateStyle = 'long'): string {
    const date = value.length === 10 ? value : this.localDate(value);
    const text = formatterOf('date', this.language(), { ...dateStyles[style], timeZone: 'UTC' });
    return text.format(Date.parse(`${date}T12:00:00Z`)).replaceAll(',', '');
  }

  /** `€49.60`; `−€4.50` with the sign of a number, not with a hyphen. */
  money({ amount, currency }: Money, as: MoneyStyle = 'exact'): string {
    const style = { ...moneyStyles[as], ...currencyStyle, currency };
    return signed(formatterOf('number', this.language(), style).format(amount / 10 ** minorDigitsOf(currency)));
  }

  /** What is taken off or given back: `−€4.50`. */
  lessMoney({ amount, currency }: Money): string {
    return this.money({ amount: -amount, currency });
  }

  /** A number as a field shows it, of whole smallest units with so many digits after the decimal mark: `49.60`. */
  number(units: number, digits: number): string {
    return numberText(units, { locale: this.language(), digits });
  }

  /** A number as somebody types it, in smallest units; undefined for what is none. */
  readNumber(text: string, digits: number): number | undefined {
    return readNumber(text, { locale: this.language(), digits });
  }

  /** A count with thousands set apart, `1,200`; `change` also says a plus: `+3`, `−3`. */
  count(count: number, as: 'level' | 'change' = 'level'): string {
    const signDisplay = as === 'change' ? 'exceptZero' : 'negative';
    return signed(formatterOf('number', this.language(), { signDisplay }).format(count));
  }

  /** The branch's currency in one sign, “€”. */
  readonly currencySign = computed(() => {
    const currency = this.session.branch()?.currency ?? 'EUR';
    const parts = formatterOf('number', this.language(), { ...currencyStyle, currency }).formatToParts(0);
    return parts.find(({ type }) => type === 'currency')?.value ?? currency;
  });

  /** `45 min`, `1 h 30 min` */
  minutes(count: number): string {
    const hours = Math.floor(count / 60);
    const minutes = Math.round(count % 60);
    if (hours === 0) return this.words.translate('common.units.minutes', { n: minutes });
    if (minutes === 0) return this.words.translate('common.units.hours', { n: hours });
    return this.words.translate('common.units.hoursAndMinutes', { hours, minutes });
  }

  /** How long ago, under an hour; the time of day before that. `now` is in epoch milliseconds. */
  ago(instant: string | number, now: number): string {
    const seconds = Math.max(0, Math.round((now - instantMs(instant)) / 1000));
    if (seconds < 60) return this.words.translate('common.ago.seconds', { n: seconds });
    if (seconds < 3600) return this.words.translate('common.ago.minutes', { n: Math.floor(seconds / 60) });
    return this.words.translate('common.ago.at', { time: this.time(instant) });
  }

  /** The branch's calendar date of an instant, `YYYY-MM-DD`. */
  localDate(instant: string | number): string {
    return localDateAt(instantMs(instant), this.timeZone());
  }

  /** Minutes of absolute time since that local day began; negative before it. */
  minuteOfDay(instant: string | number, date: string): number {
    return minuteOfDayAt(instantMs(instant), date, this.timeZone());
  }

  /** The instant (ISO 8601 in UTC) that many minutes of absolute time after the local day began. */
  instantAt(date: string, minute: number): string {
    const start = instantMs(this.startOfDay(date));
    return new Date(start + minute * 60_000).toISOString();
  }

  /** The instant of a wall-clock time `HH:MM`; undefined in the hour that the clocks skip. */
  instantOf(date: string, time: string): string | undefined {
    return instantOfLocal(date, time, this.timeZone())?.toString();
  }

  /** The short name of the zone at an instant: `CET`. */
  zoneName(instant: string | number): string {
    const options = { timeZone: this.timeZone(), timeZoneName: 'short' } as const;
    const parts = formatterOf('date', this.language(), options).formatToParts(instantMs(instant));
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? this.timeZone();
  }

  private startOfDay(date: string): number {
    return -minuteOfDayAt(0, date, this.timeZone()) * 60_000;
  }
}

function instantMs(instant: string | number): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

/** A true minus: as wide as a plus, and never at the end of a line. */
function signed(number: string): string {
  return number.replace('-', '−');
}

/** English without a region means the English of Europe: 24 hours, the day before the month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
