import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { anteroom } from '../../domain/staff';
import { Bills } from './bills';
import { ExpiredClaims } from './expired-claims';
import { RecordBill } from './record-bill';

/** Takes expired claims away, so that everybody hears that the visit's money is free again. */
export class ReleaseExpiredClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly expiredClaims: ExpiredClaims,
    private readonly bills: Bills,
    private readonly recordBill: RecordBill,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now().toString();
    const expired = await this.unitOfWork.read({ branchIds: [] }, () => this.expiredClaims.list(now));
    for (const { visitId, branchId } of expired) await this.#release(visitId, branchId);
  }

  /** Somebody may have renewed it since. */
  #release(visitId: string, branchId: string): Promise<void> {
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const bill = await this.bills.getForChange(visitId);
      const outcome = bill.release({ by: anteroom, now: this.clock.now() });
      if (outcome === 'released') await this.recordBill.execute(bill, anteroom);
    });
  }
}
