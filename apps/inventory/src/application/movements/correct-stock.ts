import type { CorrectStock as CorrectRequest, ProductOnShelf } from '@anteroom/contracts-inventory';
import type { Posting } from '../../domain/posting';
import type { Shelf } from '../../domain/shelf';
import { inWriteOffUnits } from '../../domain/units.rules';
import { type Act, Goods } from '../goods/goods';
import { type Move, MoveGoods } from './move-goods';

/** Sets right what the shelf holds by what was counted. */
export class CorrectStock {
  constructor(
    private readonly moveGoods: MoveGoods,
    private readonly goods: Goods,
  ) {}

  /** @throws DomainError `unit-unknown`, `unknown-reference` for the lot; NotFound */
  execute(move: Move<CorrectRequest>): Promise<ProductOnShelf> {
    const { request } = move;
    return this.moveGoods.execute(move, {
      name: 'correct',
      reason: request.reason,
      move: (shelf, act) => this.correct(shelf, request, act),
    });
  }

  private async correct(shelf: Shelf, { counted, unit, lotId }: CorrectRequest, { at }: Act): Promise<Posting[]> {
    const { productId, product } = shelf.was;
    const surplusLotId = lotId ?? (await this.newestLot(productId, at));
    return shelf.correct(inWriteOffUnits(counted, unit, product), surplusLotId, lotId);
  }

  private async newestLot(productId: string, at: Act['at']): Promise<string> {
    const newest = await this.goods.findNewestLot(productId);
    return newest ?? (await this.goods.getLot({ productId, code: '', expiresOn: null, at })).id;
  }
}
