import type { PaymentMade } from '@anteroom/contracts-payments';
import { NotFound, type Temporal, localDateOf } from '@anteroom/kernel';
import { Idempotency, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { Payment } from '../../domain/payment';
import { requireCancellable } from '../../domain/refunding.rules';
import { BillAtHand, type SeenBill } from '../bills/bill-at-hand';
import { Registers } from '../registers/registers';
import { covered } from './covered';
import { TakeBack } from './take-back';

export interface CancelCommand extends SeenBill {
  readonly paymentId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Cancels a payment or refund of today's open shifts by its opposite; both stay visible. */
export class CancelPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly billAtHand: BillAtHand,
    private readonly registers: Registers,
    private readonly takeBack: TakeBack,
  ) {}

  /**
   * The same key and request a second time gets the first answer.
   * @throws DomainError `payment-not-allowed`, NotFound, and those of {@link BillAtHand}
   */
  execute(command: CancelCommand): Promise<PaymentMade> {
    const { visitId, version, paymentId, reason, by, idempotencyKey } = command;
    return covered(() =>
      this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
        const hash = requestHash({ cancel: visitId, version, paymentId, reason });
        const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
        if (before.kind === 'seen') return before.answer as PaymentMade;
        const { bill, now } = await this.billAtHand.get(command);
        const payment = bill.payments.find(({ id }) => id === paymentId);
        if (!payment) throw new NotFound('payment');
        await this.#requireCancellable(bill, payment, now);
        const made = await this.takeBack.execute(bill, payment, { reason, by, now });
        await this.idempotency.answer(made);
        return made;
      }),
    );
  }

  async #requireCancellable(bill: Bill, payment: Payment, now: Temporal.Instant): Promise<void> {
    const registerIds = [...new Set(payment.parts.flatMap(({ register }) => register?.id ?? []))];
    const tills = registerIds.length > 0 ? await this.registers.listInUse(bill.branchId, registerIds) : [];
    requireCancellable(bill, payment, {
      today: localDateOf(now, bill.timeZone),
      dateOf: ({ at }) => localDateOf(at, bill.timeZone),
      openShiftIds: tills.flatMap(({ shiftId }) => shiftId ?? []),
    });
  }
}
