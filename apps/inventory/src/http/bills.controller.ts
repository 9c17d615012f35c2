import { addBill, editBill, listBills } from '@anteroom/contracts-inventory';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { AddBill } from '../application/bills/add-bill';
import { EditBill } from '../application/bills/edit-bill';
import { ReadBills } from '../application/reads/read-bills';

@Controller()
export class BillsController {
  constructor(
    private readonly readBills: ReadBills,
    private readonly addBill: AddBill,
    private readonly editBill: EditBill,
  ) {}

  @Handles(listBills)
  list(@Input() { params }: InputOf<typeof listBills>) {
    return this.readBills.list(params.branchId);
  }

  @Handles(addBill)
  add(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof addBill>) {
    return this.addBill.execute({ branchId: params.branchId, request: body, by, idempotencyKey });
  }

  @Handles(editBill)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editBill>) {
    return this.editBill.execute({ billId: params.billId, edit: body, version, by });
  }
}
