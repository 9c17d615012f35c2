import { type Need, inOrderOfVisits } from '../../domain/need';
import type { Posting } from '../../domain/posting';
import type { Shelf } from '../../domain/shelf';
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
 * The last step of whatever touched shelves: what has become free goes to those who lack it, the earliest visit first; the
 * ledger is written, and open screens hear of it.
 */
export class CloseShelves {
  constructor(
    private readonly goods: Goods,
    private readonly announceStock: AnnounceStock,
  ) {}

  async execute({ shelves, needs, postings, act }: OpenShelves): Promise<void> {
    const waiting = await this.listWaiting(shelves, needs);
    const given = waiting.flatMap((need) => shelves.get(need.now.productId)?.settle(need) ?? []);
    const changed = [...needs, ...waiting].filter((need) => need.isChanged);
    const posted = [...postings, ...given];
    await this.goods.save(changed, posted, act);
    const productIds = [...changed.map(({ now }) => now.productId), ...posted.map(({ productId }) => productId)];
    await this.announceStock.execute([...new Set(productIds)]);
  }

  private async listWaiting(shelves: ReadonlyMap<string, Shelf>, settled: readonly Need[]): Promise<Need[]> {
    const isSettled = new Set(settled.map(keyOf));
    const short = await this.goods.listShort([...shelves.keys()]);
    return short.filter((need) => !isSettled.has(keyOf(need))).sort(inOrderOfVisits);
  }
}

function keyOf({ now }: Need): string {
  return `${now.appointmentId} ${now.productId} ${now.purpose}`;
}
