import type { Colleague } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import type { Need } from '../../domain/need';
import type { Posting } from '../../domain/posting';
import type { Shelf } from '../../domain/shelf';

/** Who did it, when, and what they gave as the reason or as the paper it stands on. */
export interface Act {
  readonly by: Colleague;
  readonly at: Temporal.Instant;
  readonly reason?: string | undefined;
  readonly document?: string | undefined;
}

export interface LotWanted {
  readonly productId: string;
  readonly code: string;
  readonly expiresOn: string | null;
  readonly at: Temporal.Instant;
}

/**
 * Shelves, what visits need of them, and the ledger. Nothing of a product is decided before it is locked, and products are
 * locked in the order of their ids, after the appointments: so two who want the last piece wait for each other in one
 * direction only, and the second one sees what the first has left.
 */
export abstract class Goods {
  /** Those of the products that are in the unit's branches, by id. */
  abstract lock(productIds: readonly string[]): Promise<Map<string, Shelf>>;
  /** Products of which the appointments have a need, whatever it is by now. */
  abstract listProductsNeeded(appointmentIds: readonly string[]): Promise<string[]>;
  abstract listNeeds(appointmentIds: readonly string[]): Promise<Need[]>;
  /** Needs of visits that are over and still lack something they used, the earliest visit first; at most a thousand. */
  abstract listOwed(productIds: readonly string[]): Promise<Need[]>;
  /** The next needs of booked visits that lack some of the product, in the order of use; empty: there are no more. */
  abstract listShort(productId: string, after: Need | undefined): Promise<Need[]>;
  /** The next needs for which some of the product is reserved, the last to use it first; empty: there are no more. */
  abstract listReserving(productId: string, before: Need | undefined): Promise<Need[]>;
  /** The delivery's lot, the one there is where code and date are the same. */
  abstract getLot(lot: LotWanted): Promise<{ id: string; expiresOn: string | null }>;
  /** The lot that came last. */
  abstract findNewestLot(productId: string): Promise<string | undefined>;
  abstract save(needs: readonly Need[], postings: readonly Posting[], act: Act): Promise<void>;
}
