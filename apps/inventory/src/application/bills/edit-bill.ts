import type { BillOfMaterials, EditBill as EditRequest } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, NotFound } from '@anteroom/kernel';
import { Desk } from '../desk';
import { actOf } from '../goods/act-of';
import { ReadBills } from '../reads/read-bills';
import { ReadBillItems } from './bill-items';
import { type BillOnRecord, Bills } from './bills';
import { PlanAnew } from './plan-anew';

export interface EditBillCommand {
  readonly billId: string;
  readonly edit: EditRequest;
  readonly version: number;
  readonly by: StaffIdentity;
}

/** Says anew what a service uses up. What was written off stays as it was. */
export class EditBill {
  constructor(
    private readonly desk: Desk,
    private readonly bills: Bills,
    private readonly readItems: ReadBillItems,
    private readonly planAnew: PlanAnew,
    private readonly readBills: ReadBills,
  ) {}

  /** @throws DomainError `stale`, `invalid`, `unit-unknown`, `unknown-reference`; NotFound */
  execute({ billId, edit, version, by }: EditBillCommand): Promise<BillOfMaterials> {
    return this.desk.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const bill = await this.open(billId, version);
      const items = await this.readItems.execute(bill.branchId, edit.items);
      await this.planAnew.execute(bill, items, actOf(by, this.desk.clock.now()));
      await this.bills.raiseVersion(billId);
      return this.readBills.get(billId);
    });
  }

  /** Read again once nobody else edits: what was found before may be older. */
  private async open(billId: string, version: number): Promise<BillOnRecord> {
    const found = await this.bills.find(billId);
    if (!found) throw new NotFound('bill of materials');
    await this.bills.lockForEdit(found.branchId);
    const bill = await this.bills.find(billId);
    if (bill?.version === version) return bill;
    const current = await this.readBills.get(billId);
    throw new DomainError('stale', 'Somebody else changed this bill of materials meanwhile. Nothing was changed.', {
      current,
    });
  }
}
