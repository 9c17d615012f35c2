import type { ProductLines } from '@anteroom/contracts-inventory';
import { requirePrice } from '../../domain/line-price.rules';
import { Desk } from '../desk';
import { actOf } from '../goods/act-of';
import { ReadProductLines } from '../reads/read-product-lines';
import { giverOf } from './giver-of';
import { type EditLineCommand, OpenProductLine } from './open-product-line';
import { ProductLinesOnRecord } from './product-lines';
import { RecordProductLines } from './record-product-lines';

/** Changes quantity, price or discount of a product line. */
export class EditProductLine {
  constructor(
    private readonly desk: Desk,
    private readonly openLine: OpenProductLine,
    private readonly lines: ProductLinesOnRecord,
    private readonly recordLines: RecordProductLines,
    private readonly readLines: ReadProductLines,
  ) {}

  /** @throws DomainError `stale`, `stock-short`, `discount-not-allowed`, `reduction-above-limit`, `right-missing`; NotFound */
  execute(command: EditLineCommand): Promise<ProductLines> {
    const { by, appointmentId, edit } = command;
    return this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const { visit, line } = await this.openLine.execute(command);
      const changed = { ...line, ...edit };
      requirePrice(changed, line, giverOf(visit, by));
      await this.lines.change(changed);
      await this.recordLines.execute(visit, actOf(by, this.desk.clock.now()));
      return this.readLines.execute(appointmentId, by.branchIds);
    });
  }
}
