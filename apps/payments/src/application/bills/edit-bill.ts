import type { Bill as BillView, GiveDiscount } from '@anteroom/contracts-payments';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { DiscountSize } from '../../domain/bill-lines.rules';
import { requireCurrency } from '../payments/require-currency';
import { BillAtHand } from './bill-at-hand';
import { RecordBill } from './record-bill';

export interface EditCommand {
  readonly visitId: string;
  readonly version: number;
  readonly by: StaffIdentity;
  readonly edit: { readonly discount?: GiveDiscount | null; readonly dueOn?: string | null };
}

/** Gives a discount on the whole bill or takes it back, or notes until when it may be paid. */
export class EditBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly billAtHand: BillAtHand,
    private readonly recordBill: RecordBill,
  ) {}

  /** @throws DomainError `discount-not-allowed`, `reduction-above-limit`, `right-missing`, and those of {@link BillAtHand} */
  execute(command: EditCommand): Promise<BillView> {
    return this.unitOfWork.run({ branchIds: command.by.branchIds }, async () => {
      const { bill } = await this.billAtHand.get(command);
      const { discount, dueOn } = command.edit;
      if (discount === null) bill.takeBackDiscount(command.by.rights);
      else if (discount) give(bill, discount, command.by);
      if (dueOn !== undefined) bill.payLater(dueOn);
      return this.recordBill.execute(bill, command.by);
    });
  }
}

function give(bill: Bill, { size, reason }: GiveDiscount, by: StaffIdentity): void {
  bill.giveDiscount({ size: sizeOf(size, bill.currency), reason }, by.rights, by);
}

function sizeOf(size: GiveDiscount['size'], currency: string): DiscountSize {
  if (size.kind === 'percent') return size;
  requireCurrency([size.sum], currency);
  return { kind: 'sum', sum: size.sum.amount };
}
