import { type Span, merged } from './span';

/** A part of a column in which the person does not work. */
export interface Band extends Span {
  readonly kind: 'before' | 'break' | 'after' | 'off';
}

/** The off-hours of a column around its shifts: before, between (breaks), after; the whole day without shifts. */
export function workingBands(shifts: readonly Span[], dayMinutes: number): Band[] {
  const work = merged(shifts.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, dayMinutes) })));
  const first = work[0];
  const last = work.at(-1);
  if (!first || !last) return [{ kind: 'off', start: 0, end: dayMinutes }];
  const bands: Band[] = [];
  if (first.start > 0) bands.push({ kind: 'before', start: 0, end: first.start });
  work.slice(1).forEach((shift, index) => {
    bands.push({ kind: 'break', start: (work[index] as Span).end, end: shift.start });
  });
  if (last.end < dayMinutes) bands.push({ kind: 'after', start: last.end, end: dayMinutes });
  return bands;
}
