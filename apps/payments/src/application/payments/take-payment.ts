import type { PaymentMade, TakePayment as TakeRequest } from '@anteroom/contracts-payments';
import { Idempotency, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import { takingOf } from '../../domain/taking.rules';
import { BillAtHand, type SeenBill } from '../bills/bill-at-hand';
import { covered } from './covered';
import { MakePayment } from './make-payment';
import { Parts, roughParts } from './parts';

export interface TakeCommand extends SeenBill {
  readonly request: TakeRequest;
  readonly idempotencyKey: string;
}

/** Takes payment for a visit, over any registers and methods in one go. */
export class TakePayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly billAtHand: BillAtHand,
    private readonly parts: Parts,
    private readonly makePayment: MakePayment,
  ) {}

  /**
   * The same key and request a second time gets the first answer.
   * @throws DomainError `payment-not-allowed`, `register-closed`, and those of {@link BillAtHand}
   */
  execute(command: TakeCommand): Promise<PaymentMade> {
    const { visitId, version, request, by, idempotencyKey } = command;
    return covered(() =>
      this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
        const hash = requestHash({ take: visitId, version, request });
        const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
        if (before.kind === 'seen') return before.answer as PaymentMade;
        const made = await this.#take(command);
        await this.idempotency.answer(made);
        return made;
      }),
    );
  }

  async #take(command: TakeCommand): Promise<PaymentMade> {
    const { request, by } = command;
    const { bill, now } = await this.billAtHand.get(command);
    const parts = await this.parts.complete(roughParts(request.parts, bill.currency), bill);
    const taking = takingOf(bill, parts, request.surplus);
    return this.makePayment.execute(bill, { kind: 'payment', parts, ...taking, reason: null, by, now });
  }
}
