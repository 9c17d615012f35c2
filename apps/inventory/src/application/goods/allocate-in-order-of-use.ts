import { allocateInOrderOfUse } from '../../domain/allocation';
import { type Need, inOrderOfUse, keyOf } from '../../domain/need';
import type { Shelf } from '../../domain/shelf';
import { Goods } from './goods';

/** Gives the goods of a locked shelf to those who use them first, reading no more visits than it takes. */
export class AllocateInOrderOfUse {
  constructor(private readonly goods: Goods) {}

  /**
   * @param settled needs of the product that the unit of work changed already, so that what is stored of them is past
   * @returns the others that were looked at
   */
  async execute(shelf: Shelf, settled: readonly Need[]): Promise<Need[]> {
    const { productId, isShort } = shelf.was;
    const lacking = settled.filter(({ now, missing }) => now.phase === 'reserve' && missing > 0);
    if (!isShort && lacking.length === 0 && !shelf.isOverReserved) return [];
    const met = new Map<string, Need>();
    const stored = { past: new Set(settled.map(keyOf)), met };
    const short = merged(lacking, {
      ...stored,
      read: (last) => this.goods.listShort(productId, last),
      order: inOrderOfUse,
    });
    const holding = settled.filter(({ now }) => now.reserved > 0);
    const reserving = merged(holding, {
      ...stored,
      read: (last) => this.goods.listReserving(productId, last),
      order: (a, b) => inOrderOfUse(b, a),
    });
    await allocateInOrderOfUse(shelf, { short, reserving });
    return [...met.values()];
  }
}

interface Stored {
  readonly read: (last: Need | undefined) => Promise<Need[]>;
  readonly order: (a: Need, b: Need) => number;
  /** What is stored of these was changed already. */
  readonly past: ReadonlySet<string>;
  /** Every other need that was met, by its key: read twice, it is still one. */
  readonly met: Map<string, Need>;
}

/** What is at hand and what is stored, in one order; what is stored is read page by page, as far as it is asked for. */
async function* merged(settled: readonly Need[], stored: Stored): AsyncGenerator<Need, undefined> {
  const { read, order, past, met } = stored;
  const waiting = [...settled].sort(order);
  for (let page = await read(undefined); page.length > 0; page = await read(page.at(-1))) {
    for (const row of page.filter((one) => !past.has(keyOf(one)))) {
      const need = met.get(keyOf(row)) ?? row;
      met.set(keyOf(need), need);
      while (waiting[0] && order(waiting[0], need) < 0) yield waiting.shift() as Need;
      yield need;
    }
  }
  yield* waiting;
  return undefined;
}
