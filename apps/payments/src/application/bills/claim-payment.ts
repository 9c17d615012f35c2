import type { Bill as BillView } from '@anteroom/contracts-payments';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { Bills } from './bills';
import { RecordBill } from './record-bill';

/** Claims the money of a visit for whoever takes payment, or keeps the claim alive while the pane is open. */
export class ClaimPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: Bills,
    private readonly recordBill: RecordBill,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `payment-in-progress` with who and until when; NotFound */
  execute(visitId: string, by: StaffIdentity): Promise<BillView> {
    return this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const bill = await this.bills.getForChange(visitId);
      bill.claimFor({ by, now: this.clock.now() });
      return this.recordBill.execute(bill, by);
    });
  }
}
