import type { ProductOnShelf, WriteOffStock as WriteOffRequest } from '@anteroom/contracts-inventory';
import { inWriteOffUnits } from '../../domain/units.rules';
import { type Move, MoveGoods } from './move-goods';

/** Takes broken, expired or lost goods off the shelf, with the reason. */
export class WriteOffStock {
  constructor(private readonly moveGoods: MoveGoods) {}

  /** @throws DomainError `stock-short` with what is left, `unit-unknown`, `unknown-reference` for the lot; NotFound */
  execute(move: Move<WriteOffRequest>): Promise<ProductOnShelf> {
    const { quantity, unit, lotId, reason } = move.request;
    return this.moveGoods.execute(move, {
      name: 'write-off',
      reason,
      move: async (shelf) => shelf.writeOff(inWriteOffUnits(quantity, unit, shelf.was.product), lotId),
    });
  }
}
