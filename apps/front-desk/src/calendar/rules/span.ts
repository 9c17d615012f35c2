/** A half-open interval `[start, end)` in minutes of a day's axis. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The part of `inner` that lies in `outer`, in minutes. */
export function sharedMinutes(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The same minutes as disjoint spans in order; spans that touch become one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** What is left of `whole` without `taken`, in order. */
export function without(whole: readonly Span[], taken: readonly Span[]): Span[] {
  const holes = merged(taken);
  return merged(whole).flatMap((span) => {
    const rest: Span[] = [];
    let start = span.start;
    for (const hole of holes) {
      if (hole.end <= start) continue;
      if (hole.start >= span.end) break;
      if (hole.start > start) rest.push({ start, end: hole.start });
      start = hole.end;
    }
    if (start < span.end) rest.push({ start, end: span.end });
    return rest;
  });
}
