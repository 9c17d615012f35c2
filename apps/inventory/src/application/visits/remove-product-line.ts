import type { ProductLines } from '@anteroom/contracts-inventory';
import { Desk } from '../desk';
import { actOf } from '../goods/act-of';
import { ReadProductLines } from '../reads/read-product-lines';
import { type LineAddress, OpenProductLine } from './open-product-line';
import { ProductLinesOnRecord } from './product-lines';
import { RecordProductLines } from './record-product-lines';

/** Takes a product line away; its goods are free again, or go back to the shelf. */
export class RemoveProductLine {
  constructor(
    private readonly desk: Desk,
    private readonly openLine: OpenProductLine,
    private readonly lines: ProductLinesOnRecord,
    private readonly recordLines: RecordProductLines,
    private readonly readLines: ReadProductLines,
  ) {}

  /** @throws DomainError `stale`; NotFound */
  execute(address: LineAddress): Promise<ProductLines> {
    const { by, appointmentId, lineId } = address;
    return this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const { visit } = await this.openLine.execute(address);
      await this.lines.remove([lineId]);
      await this.recordLines.execute(visit, actOf(by, this.desk.clock.now()));
      return this.readLines.execute(appointmentId, by.branchIds);
    });
  }
}
