/** A half-open stretch of absolute time, `[start, end)`, in epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans in order, none of which touches another: a minute is in them once. */
export type Stretches = readonly Span[];

export const minuteMs = 60_000;

export function spanOf(thing: { readonly start: string; readonly end: string }): Span {
  return { start: Date.parse(thing.start), end: Date.parse(thing.end) };
}

/** Any spans, empty ones left out, with those that overlap or touch made one. */
export function stretchesOf(spans: readonly Span[]): Stretches {
  const inOrder = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What lies in both. */
export function commonOf(one: Stretches, other: Stretches): Stretches {
  const common: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [one[i], other[j]];
    if (!a || !b) return common;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    if (start < end) common.push({ start, end });
    if (a.end < b.end) i += 1;
    else j += 1;
  }
}

/** Whole minutes, rounded down. */
export function minutesIn(stretches: Stretches): number {
  const ms = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  return Math.floor(ms / minuteMs);
}

export function isIn(stretches: Stretches, moment: number): boolean {
  return stretches.some(({ start, end }) => start <= moment && moment < end);
}
