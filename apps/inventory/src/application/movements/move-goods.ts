import type { ProductOnShelf } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { Idempotency, requestHash } from '@anteroom/platform-persistence';
import type { Posting } from '../../domain/posting';
import type { Shelf } from '../../domain/shelf';
import { Desk } from '../desk';
import { actOf } from '../goods/act-of';
import { CloseShelves } from '../goods/close-shelves';
import { type Act, Goods } from '../goods/goods';
import { ReadProducts } from '../reads/read-products';

/** What makes a movement of goods by hand. */
export interface Move<Request> {
  readonly productId: string;
  readonly request: Request;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

export interface Deed {
  /** Part of what makes two requests the same. */
  readonly name: string;
  readonly reason?: string | undefined;
  readonly document?: string | undefined;
  readonly move: (shelf: Shelf, act: Act) => Promise<Posting[]>;
}

/** Moves goods of one product by hand: the shelf is locked, the ledger written, and the visits' reservations follow. */
export class MoveGoods {
  constructor(
    private readonly desk: Desk,
    private readonly idempotency: Idempotency,
    private readonly goods: Goods,
    private readonly closeShelves: CloseShelves,
    private readonly readProducts: ReadProducts,
  ) {}

  /** @throws NotFound for a product of another branch, and whatever the deed refuses */
  execute({ productId, request, by, idempotencyKey }: Move<unknown>, deed: Deed): Promise<ProductOnShelf> {
    return this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const hash = requestHash({ deed: deed.name, productId, request });
      const seen = await this.idempotency.begin(idempotencyKey, by.id, hash);
      if (seen.kind === 'seen') return seen.answer as ProductOnShelf;
      await this.move(productId, deed, { ...actOf(by, this.desk.clock.now(), deed.reason), document: deed.document });
      const answer = await this.readProducts.get(productId);
      await this.idempotency.answer(answer);
      return answer;
    });
  }

  private async move(productId: string, { move }: Deed, act: Act): Promise<void> {
    const shelves = await this.goods.lock([productId]);
    const shelf = shelves.get(productId);
    if (!shelf) throw new NotFound('product');
    const postings = await move(shelf, act);
    await this.closeShelves.execute({ shelves, needs: [], postings, act });
  }
}
