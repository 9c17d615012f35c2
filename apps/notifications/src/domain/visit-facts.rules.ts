import type { Temporal } from '@anteroom/kernel';

/** One appointment as a message speaks of it. */
export interface TellableAppointment {
  readonly id: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly teamMember: string;
  readonly services: readonly string[];
}

export interface AppointmentWords {
  readonly date: string;
  readonly time: string;
  readonly teamMember: string;
  readonly services: string;
}

interface Place {
  readonly timeZone: string;
  /** BCP 47 */
  readonly locale: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(place: Place, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [place.locale, place.timeZone, ...Object.keys(parts)].join(' ');
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(place.locale, { ...parts, timeZone: place.timeZone });
  formats.set(key, made);
  return made;
}

/** `Tuesday, 24 November` in the words of the language; the clock is the branch's. */
export function dateWords(instant: Temporal.Instant, place: Place): string {
  return formatOf(place, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant.epochMilliseconds);
}

export function timeWords(instant: Temporal.Instant, place: Place): string {
  return formatOf(place, { hour: 'numeric', minute: '2-digit' }).format(instant.epochMilliseconds);
}

/** `Central European Time`: the name of the zone that holds in both seasons of the year of that moment. */
export function zoneWords(near: Temporal.Instant, { timeZone, locale }: Place): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
  const parts = format.formatToParts(near.epochMilliseconds);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

export function appointmentWords(one: TellableAppointment, place: Place): AppointmentWords {
  return {
    date: dateWords(one.start, place),
    time: timeWords(one.start, place),
    teamMember: one.teamMember,
    services: one.services.join(', '),
  };
}

/** An amount in minor units as the language writes it. */
export function moneyWords({ amount, currency }: { amount: number; currency: string }, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
