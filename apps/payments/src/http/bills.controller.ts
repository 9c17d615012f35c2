import { claimPayment, editBill, getBill, releasePayment } from '@anteroom/contracts-payments';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ClaimPayment } from '../application/bills/claim-payment';
import { EditBill } from '../application/bills/edit-bill';
import { ReadBill } from '../application/bills/read-bill';
import { ReleasePayment } from '../application/bills/release-payment';

/** The bill of a visit, and who is taking payment. */
@Controller()
export class BillsController {
  constructor(
    private readonly readBill: ReadBill,
    private readonly editBill: EditBill,
    private readonly claimPayment: ClaimPayment,
    private readonly releasePayment: ReleasePayment,
  ) {}

  @Handles(getBill)
  read(@Input() { params, by }: InputOf<typeof getBill>) {
    return this.readBill.execute(params.visitId, by.branchIds);
  }

  @Handles(editBill)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editBill>) {
    return this.editBill.execute({ visitId: params.visitId, version, by, edit: body });
  }

  @Handles(claimPayment)
  claim(@Input() { params, by }: InputOf<typeof claimPayment>) {
    return this.claimPayment.execute(params.visitId, by);
  }

  @Handles(releasePayment)
  async release(@Input() { params, by }: InputOf<typeof releasePayment>) {
    await this.releasePayment.execute(params.visitId, by);
  }
}
