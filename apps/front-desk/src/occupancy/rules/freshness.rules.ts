/** Older figures are shown as old. */
export const oldAfterMs = 5_000;

export interface FreshnessFacts {
  readonly now: number;
  /** When the figures on screen were computed from a day that was known to be right; undefined before the first. */
  readonly rightAt: number | undefined;
  readonly connection: 'live' | 'slow' | 'connecting' | 'reconnecting' | 'stale' | 'signed-out';
  /** Pushes are delayed, and the day is polled. */
  readonly isPolled: boolean;
}

/** How old the figures are, in seconds with one digit after the point, and whether to trust them less. */
export interface Freshness {
  readonly seconds: number | undefined;
  readonly isOld: boolean;
}

export function freshnessOf({ now, rightAt, connection, isPolled }: FreshnessFacts): Freshness {
  if (rightAt === undefined) return { seconds: undefined, isOld: true };
  const age = Math.max(0, now - rightAt);
  const isLive = (connection === 'live' || connection === 'slow') && !isPolled;
  return { seconds: Math.round(age / 100) / 10, isOld: age > oldAfterMs || !isLive };
}
