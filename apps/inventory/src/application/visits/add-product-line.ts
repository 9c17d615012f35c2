import type { AddProductLine as AddRequest, ProductLines } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { Idempotency, requestHash } from '@anteroom/platform-persistence';
import { requirePrice } from '../../domain/line-price.rules';
import { actOf } from '../goods/act-of';
import { Desk } from '../desk';
import { ReadProductLines } from '../reads/read-product-lines';
import { giverOf } from './giver-of';
import { OpenVisit } from './open-visit';
import { type ProductAsked, ProductLinesOnRecord, type SoldProduct } from './product-lines';
import { RecordProductLines } from './record-product-lines';
import type { VisitOnRecord } from './visits';

export interface AddLineCommand {
  readonly appointmentId: string;
  readonly request: AddRequest;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

/**
 * Sells a product with an appointment: reserved at once, off the shelf where the visit is over already, and held on paper
 * alone where the appointment was not heard of.
 */
export class AddProductLine {
  constructor(
    private readonly desk: Desk,
    private readonly idempotency: Idempotency,
    private readonly openVisit: OpenVisit,
    private readonly lines: ProductLinesOnRecord,
    private readonly recordLines: RecordProductLines,
    private readonly readLines: ReadProductLines,
  ) {}

  /** @throws DomainError `stock-short` with what is left, `discount-not-allowed`, `reduction-above-limit`, `change-not-allowed`; NotFound */
  async execute(command: AddLineCommand): Promise<ProductLines> {
    const { by, idempotencyKey, request, appointmentId } = command;
    await this.openVisit.whenHeard(appointmentId, by.branchIds);
    return this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const seen = await this.idempotency.begin(idempotencyKey, by.id, requestHash({ appointmentId, request }));
      if (seen.kind === 'seen') return seen.answer as ProductLines;
      await this.add(command);
      const answer = await this.readLines.execute(appointmentId, by.branchIds);
      await this.idempotency.answer(answer);
      return answer;
    });
  }

  private async add({ appointmentId, request, by }: AddLineCommand): Promise<void> {
    const { clock, ids } = this.desk;
    const branchOfGoods = async () => (await this.getProduct(request)).branchId;
    const visit = await this.openVisit.execute(appointmentId, branchOfGoods);
    const product = await this.getProduct(request, visit);
    const { quantity, discount, price = product.price } = request;
    const giver = giverOf(visit, by);
    const sold = { productId: product.id, quantity, listPrice: product.price, price, discount };
    requirePrice(sold, null, giver);
    const line = { lineId: ids.next(), productId: product.id, quantity, price, discount };
    const now = clock.now();
    await this.lines.add(line, visit, now.toString());
    await this.recordLines.execute(visit, actOf(by, now));
  }

  private async getProduct({ productId, barcode }: AddRequest, visit?: VisitOnRecord): Promise<SoldProduct> {
    const asked: ProductAsked = productId === undefined ? { barcode: barcode ?? '' } : { productId };
    const product = await this.lines.findProduct(asked, visit?.branchId);
    if (!product) throw new NotFound('product');
    return product;
  }
}
