import { type Need, inOrderOfUse } from './need';
import type { Shelf } from './shelf';

/** The needs of one product, each as one object in both orders. */
export interface Claims {
  /** Those of booked visits that lack something, in the order of use. */
  readonly short: AsyncIterator<Need>;
  /** Those for which something is reserved, the last to use it first. */
  readonly reserving: AsyncIterator<Need>;
}

/**
 * Whoever uses the goods first has them, whoever booked first: what is reserved too much is given up by the last visits,
 * then each visit that lacks something gets what is free, and what visits after it have. Afterwards all visits up to one
 * have what they need, that one has what is left, and those after it nothing, so the way to a state does not matter.
 */
export async function allocateInOrderOfUse(shelf: Shelf, { short, reserving }: Claims): Promise<void> {
  const last = new LastReserving(reserving);
  while (shelf.isOverReserved) {
    const need = await last.find();
    if (!need) return;
    shelf.squeezeExcess(need);
  }
  for (let next = await short.next(); !next.done; next = await short.next()) {
    const isServed = await serve(next.value, shelf, last);
    if (!isServed) return;
  }
}

/** @returns whether anything can be left for those after it */
async function serve(need: Need, shelf: Shelf, last: LastReserving): Promise<boolean> {
  shelf.reserve(need);
  while (need.missing > 0) {
    const other = await last.find();
    if (!other || inOrderOfUse(other, need) <= 0) return false;
    shelf.squeeze(other, need.missing);
    shelf.reserve(need);
  }
  return true;
}

/** The last visit that still has something. */
class LastReserving {
  private current: Need | undefined;

  constructor(private readonly reserving: AsyncIterator<Need>) {}

  async find(): Promise<Need | undefined> {
    while (!this.current || this.current.now.reserved === 0) {
      const next = await this.reserving.next();
      if (next.done) return undefined;
      this.current = next.value;
    }
    return this.current;
  }
}
