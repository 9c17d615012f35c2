import { correctStock, listMovements, receiveStock, recountStock, writeOffStock } from '@anteroom/contracts-inventory';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { CorrectStock } from '../application/movements/correct-stock';
import { ReceiveStock } from '../application/movements/receive-stock';
import { WriteOffStock } from '../application/movements/write-off-stock';
import { ListMovements } from '../application/reads/list-movements';
import { RecountStock } from '../application/reads/recount-stock';

@Controller()
export class MovementsController {
  constructor(
    private readonly receiveStock: ReceiveStock,
    private readonly writeOffStock: WriteOffStock,
    private readonly correctStock: CorrectStock,
    private readonly listMovements: ListMovements,
    private readonly recountStock: RecountStock,
  ) {}

  @Handles(receiveStock)
  receive(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof receiveStock>) {
    return this.receiveStock.execute({ productId: params.productId, request: body, by, idempotencyKey });
  }

  @Handles(writeOffStock)
  writeOff(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof writeOffStock>) {
    return this.writeOffStock.execute({ productId: params.productId, request: body, by, idempotencyKey });
  }

  @Handles(correctStock)
  correct(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof correctStock>) {
    return this.correctStock.execute({ productId: params.productId, request: body, by, idempotencyKey });
  }

  @Handles(listMovements)
  list(@Input() { params, query }: InputOf<typeof listMovements>) {
    return this.listMovements.execute({ ...params, ...query });
  }

  @Handles(recountStock)
  recount(@Input() { params }: InputOf<typeof recountStock>) {
    return this.recountStock.execute(params.branchId);
  }
}
