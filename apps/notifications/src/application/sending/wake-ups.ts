import type { Temporal } from '@anteroom/kernel';

/**
 * Has somebody look at the ledger at a moment, so that a message leaves then and not up to a second later. Only a
 * courtesy: the due times are in the ledger, and the sweep finds them without it.
 */
export abstract class WakeUps {
  /** Never throws and never waits. Call it when what is due then is committed. */
  abstract at(moments: readonly Temporal.Instant[]): void;
}
