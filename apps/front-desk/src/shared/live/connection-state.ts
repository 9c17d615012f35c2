import { type RoundTrips, medianOf, slowAboveMs, slowAfterMs } from './round-trips';

/** After this without a connection the loss is shown. */
export const lossShownAfterMs = 1_500;
/** After this without a word from a server that speaks every second, the line counts as lost although nobody hung up. */
export const quietAfterMs = 1_800;
/** After this what is on screen is stale: it can be read, not booked from. */
export const staleAfterMs = 60_000;

/** What the pill in the top bar says. `since` is in epoch milliseconds, `rtt` in milliseconds. */
export type ConnectionState =
  /** Nobody is signed in, or the session is over: no connection is looked for. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly rtt: number }
  | { readonly kind: 'slow'; readonly rtt: number }
  | { readonly kind: 'reconnecting'; readonly since: number }
  | { readonly kind: 'stale'; readonly since: number };

/** What is known about the link at a moment. */
export interface LinkFacts {
  readonly connected: boolean;
  /** When the connection was lost, or when the first attempt began. */
  readonly lostAt: number;
  readonly everConnected: boolean;
  /** When the server was heard last; undefined until it was. */
  readonly heardAt: number | undefined;
  readonly trips: RoundTrips;
  /** Since when the round trips have been too long without interruption. */
  readonly slowSince: number | undefined;
}

export function connectionState(facts: LinkFacts, now: number): ConnectionState {
  if (facts.connected) {
    const { heardAt } = facts;
    if (heardAt !== undefined && now - heardAt > quietAfterMs) return { kind: 'reconnecting', since: heardAt };
    const rtt = medianOf(facts.trips);
    const slow = facts.slowSince !== undefined && now - facts.slowSince >= slowAfterMs;
    return slow ? { kind: 'slow', rtt } : { kind: 'live', rtt };
  }
  const lostFor = now - facts.lostAt;
  if (lostFor > staleAfterMs) return { kind: 'stale', since: facts.lostAt };
  if (lostFor > lossShownAfterMs) return { kind: 'reconnecting', since: facts.lostAt };
  return facts.everConnected ? { kind: 'live', rtt: medianOf(facts.trips) } : { kind: 'connecting' };
}

/** The start of the slow stretch after one more round trip. */
export function slowSinceAfter(trips: RoundTrips, slowSince: number | undefined, now: number): number | undefined {
  return medianOf(trips) > slowAboveMs ? (slowSince ?? now) : undefined;
}

export function sameState(one: ConnectionState, other: ConnectionState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
