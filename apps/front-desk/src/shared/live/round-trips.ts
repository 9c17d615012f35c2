/** Above this, for {@link slowAfterMs}, the connection counts as slow. */
export const slowAboveMs = 400;
export const slowAfterMs = 10_000;

/** The last five round trips in milliseconds, newest last. */
export type RoundTrips = readonly number[];

export function withRoundTrip(trips: RoundTrips, ms: number): RoundTrips {
  return [...trips.slice(-4), ms];
}

/** The median, in whole milliseconds; 0 while nothing was measured. */
export function medianOf(trips: RoundTrips): number {
  const sorted = [...trips].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const other = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.round((middle + other) / 2);
}
