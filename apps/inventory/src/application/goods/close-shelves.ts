import { type Need, keyOf } from '../../domain/need';
import type { Posting } from '../../domain/posting';
import type { Shelf } from '../../domain/shelf';
import { AllocateInOrderOfUse } from './allocate-in-order-of-use';
import { AnnounceStock } from './announce-stock';
import { type Act, Goods } from './goods';

export interface OpenShelves {
  /** Locked. */
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** Needs that were settled already. */
  readonly needs: readonly Need[];
  readonly postings: readonly Posting[];
  readonly act: Act;
}

/**
 * The last step of whatever touched shelves: visits that are over get what they still lack, the others have what they use
 * in the order of use, the ledger is written, and open screens hear of it.
 */
export class CloseShelves {
  constructor(
    private readonly goods: Goods,
    private readonly allocate: AllocateInOrderOfUse,
    private readonly announceStock: AnnounceStock,
  ) {}

  /** @returns needs of other visits that have more or less than before */
  async execute({ shelves, needs, postings, act }: OpenShelves): Promise<Need[]> {
    const owed = await this.listOwed(shelves, needs);
    const given = owed.flatMap((need) => shelves.get(need.now.productId)?.settle(need) ?? []);
    const others = [...owed, ...(await this.allocateAll(shelves, [...needs, ...owed]))].filter(isChanged);
    const changed = [...needs.filter(isChanged), ...others];
    const posted = [...postings, ...given];
    await this.goods.save(changed, posted, act);
    const productIds = [...changed.map(({ now }) => now.productId), ...posted.map(({ productId }) => productId)];
    await this.announceStock.execute([...new Set(productIds)]);
    return others;
  }

  private async allocateAll(shelves: ReadonlyMap<string, Shelf>, settled: readonly Need[]): Promise<Need[]> {
    const others: Need[] = [];
    for (const [productId, shelf] of shelves) {
      const own = settled.filter(({ now }) => now.productId === productId);
      others.push(...(await this.allocate.execute(shelf, own)));
    }
    return others;
  }

  private async listOwed(shelves: ReadonlyMap<string, Shelf>, settled: readonly Need[]): Promise<Need[]> {
    const isSettled = new Set(settled.map(keyOf));
    const owed = await this.goods.listOwed([...shelves.keys()]);
    return owed.filter((need) => !isSettled.has(keyOf(need)));
  }
}

function isChanged(need: Need): boolean {
  return need.isChanged;
}
