import type { EditConsumables as EditRequest } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { actOf } from '../goods/act-of';
import { SettleVisits } from '../goods/settle-visits';
import { ProductLinesOnRecord } from './product-lines';
import type { VisitOnRecord } from './visits';

/** The goods behind an edit of amounts. */
export class OverrideGoods {
  constructor(
    private readonly clock: Clock,
    private readonly lines: ProductLinesOnRecord,
    private readonly settleVisits: SettleVisits,
  ) {}

  async getBranch(productId: string): Promise<string> {
    const product = await this.lines.findProduct({ productId }, undefined);
    if (!product) throw new NotFound('product');
    return product.branchId;
  }

  async override({ attendance }: VisitOnRecord, { items, reason }: EditRequest, by: StaffIdentity): Promise<void> {
    const overrides = new Map(items.map(({ productId, amount }) => [productId, amount]));
    await this.settleVisits.execute([{ attendance, overrides }], actOf(by, this.clock.now(), reason));
  }
}
