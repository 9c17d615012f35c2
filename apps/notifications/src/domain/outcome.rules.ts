import type { State } from './message-kinds';

/**
 * What came of handing a message to a provider. `refused`: it will never take it. `later`: it certainly did not take it
 * now. `unknown`: it may have.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly providerId: string | null }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly afterSeconds?: number }
  | { readonly kind: 'unknown'; readonly reason: string };

/** After so many times the message counts as failed, and the next channel is tried. */
export const mostAttempts = 6;
const firstPauseSeconds = 5;
const longestPauseSeconds = 600;

/** Seconds before the next attempt, after `attempts` of them. */
export function pauseSeconds(attempts: number): number {
  return Math.min(firstPauseSeconds * 3 ** (attempts - 1), longestPauseSeconds);
}

/** The state an outcome leads to; `planned`: once more. */
export function stateAfter(outcome: Outcome, attempts: number): Exclude<State, 'claimed' | 'delivered' | 'dropped'> {
  if (outcome.kind === 'sent' || outcome.kind === 'unknown') return outcome.kind;
  if (outcome.kind === 'refused') return 'failed';
  return attempts >= mostAttempts ? 'failed' : 'planned';
}

/** What a provider says of a message it took. */
export type DeliveryReport = 'sent' | 'delivered' | 'failed';

/**
 * The state after a provider's report; undefined when it tells nothing new. Reports come twice and out of order: what is
 * final stays, whatever comes later.
 */
export function stateReported(state: State, report: DeliveryReport): State | undefined {
  const isOpen = state === 'claimed' || state === 'unknown' || state === 'sent';
  return isOpen && state !== report ? report : undefined;
}
