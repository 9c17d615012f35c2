import type { PaymentMade } from '@anteroom/contracts-payments';
import { Ids } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { Now } from '../../domain/bill-facts';
import type { Payment } from '../../domain/payment';
import { paymentView } from '../bills/bill-view';
import { RecordBill } from '../bills/record-bill';
import { TellRegisters } from '../registers/tell-registers';

/** Writes the opposite of a payment, and tells everybody. */
export class TakeBack {
  constructor(
    private readonly ids: Ids,
    private readonly recordBill: RecordBill,
    private readonly tellRegisters: TellRegisters,
  ) {}

  async execute(bill: Bill, payment: Payment, act: Now & { reason: string }): Promise<PaymentMade> {
    const cancelled = bill.takeBack(payment, { id: this.ids.next(), ...act });
    const view = await this.recordBill.execute(bill, act.by);
    await this.tellRegisters.of(
      bill.branchId,
      payment.parts.flatMap(({ register }) => register?.id ?? []),
    );
    return { bill: view, payment: paymentView(cancelled, bill) };
  }
}
