import type { ProductOnShelf, ReceiveStock as ReceiveRequest } from '@anteroom/contracts-inventory';
import { shareOf } from '../../domain/cost.rules';
import type { Posting } from '../../domain/posting';
import type { Shelf } from '../../domain/shelf';
import { inWriteOffUnits } from '../../domain/units.rules';
import { Catalogue } from '../products/catalogue';
import { type Act, Goods } from '../goods/goods';
import { type Move, MoveGoods } from './move-goods';

/** Takes a delivery onto the shelf. */
export class ReceiveStock {
  constructor(
    private readonly moveGoods: MoveGoods,
    private readonly goods: Goods,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws DomainError `unit-unknown`; NotFound */
  execute(move: Move<ReceiveRequest>): Promise<ProductOnShelf> {
    const { request } = move;
    return this.moveGoods.execute(move, {
      name: 'receive',
      document: request.document,
      move: (shelf, act) => this.receive(shelf, request, act),
    });
  }

  private async receive(shelf: Shelf, request: ReceiveRequest, { at }: Act): Promise<Posting[]> {
    const { productId, product } = shelf.was;
    const quantity = inWriteOffUnits(request.quantity, request.unit, product);
    const cost = request.cost ?? shareOf(product.cost, quantity, product.ratio);
    if (request.cost !== undefined) {
      await this.catalogue.noteCost(productId, shareOf(request.cost, product.ratio, quantity));
    }
    const { code, expiresOn } = request.lot ?? { code: '', expiresOn: null };
    const lot = await this.goods.getLot({ productId, code, expiresOn, at });
    return shelf.receive(lot, quantity, cost);
  }
}
