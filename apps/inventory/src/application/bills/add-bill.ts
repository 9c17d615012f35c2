import type { AddBill as AddRequest, BillOfMaterials } from '@anteroom/contracts-inventory';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Idempotency, constraintErrors, requestHash } from '@anteroom/platform-persistence';
import { Desk } from '../desk';
import { actOf } from '../goods/act-of';
import { ReadBills } from '../reads/read-bills';
import { ReadBillItems } from './bill-items';
import { Bills } from './bills';
import { PlanAnew } from './plan-anew';

export interface AddBillCommand {
  readonly branchId: string;
  readonly request: AddRequest;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

const refusing = constraintErrors({
  bill_once: () =>
    new DomainError('change-not-allowed', 'There is a bill of materials for this service already. Edit that one.'),
});

/** Says for the first time what a service uses up, by anybody or by one person. */
export class AddBill {
  constructor(
    private readonly desk: Desk,
    private readonly idempotency: Idempotency,
    private readonly bills: Bills,
    private readonly readItems: ReadBillItems,
    private readonly planAnew: PlanAnew,
    private readonly readBills: ReadBills,
  ) {}

  /** @throws DomainError `invalid`, `unit-unknown`, `unknown-reference`, `change-not-allowed` when there is one */
  execute(command: AddBillCommand): Promise<BillOfMaterials> {
    const { branchId, request, by, idempotencyKey } = command;
    return refusing(() =>
      this.desk.unitOfWork.run({ branchIds: [branchId] }, async () => {
        const seen = await this.idempotency.begin(idempotencyKey, by.id, requestHash({ branchId, request }));
        if (seen.kind === 'seen') return seen.answer as BillOfMaterials;
        const answer = await this.add(command);
        await this.idempotency.answer(answer);
        return answer;
      }),
    );
  }

  private async add({ branchId, request, by }: AddBillCommand): Promise<BillOfMaterials> {
    const { serviceId, teamMemberId } = request;
    await this.bills.lockForEdit(branchId);
    const items = await this.readItems.execute(branchId, request.items);
    const bill = { id: this.desk.ids.next(), branchId, serviceId, teamMemberId, version: 1 };
    await this.bills.add(bill);
    await this.planAnew.execute(bill, items, actOf(by, this.desk.clock.now()));
    return this.readBills.get(bill.id);
  }
}
