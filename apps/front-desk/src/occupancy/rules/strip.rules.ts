import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { instantOfLocal } from '@anteroom/kernel';
import { type Span, minuteMs, spanOf } from './spans.rules';
import type { PersonTally, Tally } from './tally.rules';

export type PieceKind = 'done' | 'in-room' | 'booked' | 'waiting' | 'no-show' | 'free' | 'over';

/** A piece of somebody's strip. `start` and `length` are parts of the strip, from 0 to 1. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly length: number;
}

const hourMs = 60 * minuteMs;
const usual = { from: '08:00', to: '18:00' } as const;

const kinds: Readonly<Record<CalendarAppointment['status'], PieceKind | undefined>> = {
  booked: 'booked',
  confirmed: 'booked',
  arrived: 'waiting',
  'in-room': 'in-room',
  completed: 'done',
  'no-show': 'no-show',
  cancelled: undefined,
};

/** What the strips show: 08–18 of the branch's clock, and full hours more where somebody works earlier or later. */
export function stripWindow({ day, people }: Tally, timeZone: string): Span {
  const at = (time: string) => instantOfLocal(day.date, time, timeZone)?.epochMilliseconds;
  const [from, to] = [at(usual.from) ?? day.range.start, at(usual.to) ?? day.range.end];
  const working = [...people.values()].flatMap((person) => person.working);
  const start = Math.min(from, ...working.map((one) => one.start));
  const end = Math.max(to, ...working.map((one) => one.end));
  return {
    start: from - Math.ceil((from - start) / hourMs) * hourMs,
    end: to + Math.ceil((end - to) / hourMs) * hourMs,
  };
}

/** The full hours of the window, as parts of it. Every second one where there are more than fourteen. */
export function hourMarks(window: Span): readonly { readonly at: number; readonly part: number }[] {
  const hours = Math.round((window.end - window.start) / hourMs);
  const step = hours > 14 ? 2 : 1;
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) => {
    const at = window.start + index * step * hourMs;
    return { at, part: partOf(window, at) };
  });
}

/** The working time of a strip, then what is booked, and what runs over up to `now`. */
export function stripOf(person: PersonTally, window: Span, now: number): readonly Piece[] {
  const free = person.working.map((span) => pieceOf('free', span, window));
  const taken = person.appointments.flatMap((one) => {
    const kind = kinds[one.status];
    const span = spanOf(one);
    const over =
      one.status === 'in-room' && now > span.end ? [pieceOf('over', { start: span.end, end: now }, window)] : [];
    return kind ? [pieceOf(kind, span, window), ...over] : [];
  });
  return [...free, ...taken].filter((piece) => piece !== undefined);
}

/** Where a moment is in the window; undefined outside it. */
export function placeOf(window: Span, moment: number): number | undefined {
  return moment < window.start || moment > window.end ? undefined : partOf(window, moment);
}

function pieceOf(kind: PieceKind, span: Span, window: Span): Piece | undefined {
  const start = partOf(window, Math.max(span.start, window.start));
  const length = partOf(window, Math.min(span.end, window.end)) - start;
  return length > 0 ? { kind, start, length } : undefined;
}

function partOf(window: Span, moment: number): number {
  return (moment - window.start) / (window.end - window.start);
}
