import type { StaffIdentity } from '@anteroom/contracts-shared';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { Bills } from './bills';
import { RecordBill } from './record-bill';

/** Gives up a claim on the money of a visit; one that somebody else holds is left alone. */
export class ReleasePayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: Bills,
    private readonly recordBill: RecordBill,
    private readonly clock: Clock,
  ) {}

  execute(visitId: string, by: StaffIdentity): Promise<void> {
    return this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const bill = await this.bills.getForChange(visitId);
      if (bill.release({ by, now: this.clock.now() }) === 'released') await this.recordBill.execute(bill, by);
    });
  }
}
