import type { PaymentMade } from '@anteroom/contracts-payments';
import type { Temporal } from '@anteroom/kernel';
import { Ids } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { Operation } from '../../domain/ledger';
import type { Payment, PaymentPart } from '../../domain/payment';
import { type Colleague, colleagueOf } from '../../domain/staff';
import { paymentView } from '../bills/bill-view';
import { RecordBill } from '../bills/record-bill';
import { IssueReceipt } from '../receipts/issue-receipt';
import { TellRegisters } from '../registers/tell-registers';

export interface MoneyMoved {
  readonly kind: Payment['kind'];
  readonly parts: readonly PaymentPart[];
  readonly postings: Operation['postings'];
  readonly surplus: number;
  readonly reason: string | null;
  readonly by: Colleague;
  readonly now: Temporal.Instant;
}

/** Writes money taken or given back: its operation, its parts and its receipt, in one go or not at all. */
export class MakePayment {
  constructor(
    private readonly ids: Ids,
    private readonly issueReceipt: IssueReceipt,
    private readonly recordBill: RecordBill,
    private readonly tellRegisters: TellRegisters,
  ) {}

  async execute(bill: Bill, { postings, ...moved }: MoneyMoved): Promise<PaymentMade> {
    const { kind, parts, surplus, reason, by, now } = moved;
    const before = bill.books.paid - bill.books.refunded;
    const operation = bill.post({ id: this.ids.next(), kind, reason, postings, by, now });
    const receipt = await this.issueReceipt.reserve(bill.branchId);
    const payment: Payment = {
      id: this.ids.next(),
      kind,
      operationId: operation.id,
      at: now,
      by: colleagueOf(by),
      parts,
      surplus,
      reason,
      cancelled: null,
      receipt,
    };
    bill.addPayment(payment);
    const view = await this.recordBill.execute(bill, by);
    await this.issueReceipt.execute(bill, payment, before);
    await this.tellRegisters.of(
      bill.branchId,
      parts.flatMap(({ register }) => register?.id ?? []),
    );
    return { bill: view, payment: paymentView(payment, bill) };
  }
}
