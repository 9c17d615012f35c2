import type { Bill as BillView } from '@anteroom/contracts-payments';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { viewOf } from './bill-view';
import { Bills } from './bills';

export class ReadBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bills: Bills,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, also for another branch's visit */
  execute(visitId: string, branchIds: readonly string[]): Promise<BillView> {
    return this.unitOfWork.read({ branchIds }, async () => viewOf(await this.bills.get(visitId), this.clock.now()));
  }
}
