import { addProductLine, editProductLine, listProductLines, removeProductLine } from '@anteroom/contracts-inventory';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ReadProductLines } from '../application/reads/read-product-lines';
import { AddProductLine } from '../application/visits/add-product-line';
import { EditProductLine } from '../application/visits/edit-product-line';
import { RemoveProductLine } from '../application/visits/remove-product-line';

@Controller()
export class ProductLinesController {
  constructor(
    private readonly readLines: ReadProductLines,
    private readonly addLine: AddProductLine,
    private readonly editLine: EditProductLine,
    private readonly removeLine: RemoveProductLine,
  ) {}

  @Handles(listProductLines)
  list(@Input() { params, by }: InputOf<typeof listProductLines>) {
    return this.readLines.execute(params.appointmentId, by.branchIds);
  }

  @Handles(addProductLine)
  add(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof addProductLine>) {
    return this.addLine.execute({ appointmentId: params.appointmentId, request: body, by, idempotencyKey });
  }

  @Handles(editProductLine)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editProductLine>) {
    return this.editLine.execute({ ...params, edit: body, version, by });
  }

  @Handles(removeProductLine)
  remove(@Input() { params, by, version = 0 }: InputOf<typeof removeProductLine>) {
    return this.removeLine.execute({ ...params, version, by });
  }
}
