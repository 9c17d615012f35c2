import { closeShift, listRegisters, listZReports, moveCash, openShift } from '@anteroom/contracts-payments';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { CloseShift } from '../application/registers/close-shift';
import { ListRegisters } from '../application/registers/list-registers';
import { ListZReports } from '../application/registers/list-z-reports';
import { MoveCash } from '../application/registers/move-cash';
import { OpenShift } from '../application/registers/open-shift';

/** Registers and their shifts. */
@Controller()
export class RegistersController {
  constructor(
    private readonly listRegisters: ListRegisters,
    private readonly openShift: OpenShift,
    private readonly moveCash: MoveCash,
    private readonly closeShift: CloseShift,
    private readonly listZReports: ListZReports,
  ) {}

  @Handles(listRegisters)
  list(@Input() { params }: InputOf<typeof listRegisters>) {
    return this.listRegisters.execute(params.branchId);
  }

  @Handles(openShift)
  open(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof openShift>) {
    return this.openShift.execute({ ...params, counted: body.counted, by, idempotencyKey });
  }

  @Handles(moveCash)
  move(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof moveCash>) {
    return this.moveCash.execute({ ...params, request: body, by, idempotencyKey });
  }

  @Handles(closeShift)
  close(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof closeShift>) {
    return this.closeShift.execute({ ...params, counted: body.counted, by, idempotencyKey });
  }

  @Handles(listZReports)
  zReports(@Input() { params }: InputOf<typeof listZReports>) {
    return this.listZReports.execute(params.branchId, params.date);
  }
}
