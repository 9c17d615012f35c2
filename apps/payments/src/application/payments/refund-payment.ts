import type { PaymentMade, TakeRefund } from '@anteroom/contracts-payments';
import { Idempotency, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { PaymentPart } from '../../domain/payment';
import type { RefundPiece, WantedPart } from '../../domain/refund.rules';
import { type RefundOf, refundPieces, refundPostings } from '../../domain/refunding.rules';
import { BillAtHand, type SeenBill } from '../bills/bill-at-hand';
import { covered } from './covered';
import { MakePayment } from './make-payment';
import { Parts, roughParts } from './parts';
import { requireCurrency } from './require-currency';

export interface RefundCommand extends SeenBill {
  readonly request: TakeRefund;
  readonly idempotencyKey: string;
}

/** Gives money of a visit back, the way it came unless somebody chooses, with a reason and a receipt of its own. */
export class RefundPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly billAtHand: BillAtHand,
    private readonly parts: Parts,
    private readonly makePayment: MakePayment,
  ) {}

  /**
   * The same key and request a second time gets the first answer.
   * @throws DomainError `refund-too-large`, `register-closed`, and those of {@link BillAtHand}
   */
  execute(command: RefundCommand): Promise<PaymentMade> {
    const { visitId, version, request, by, idempotencyKey } = command;
    return covered(() =>
      this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
        const hash = requestHash({ refund: visitId, version, request });
        const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
        if (before.kind === 'seen') return before.answer as PaymentMade;
        const made = await this.#refund(command);
        await this.idempotency.answer(made);
        return made;
      }),
    );
  }

  async #refund(command: RefundCommand): Promise<PaymentMade> {
    const { request, by } = command;
    const { bill, now } = await this.billAtHand.get(command);
    const wanted = request.parts && (await this.#wanted(request.parts, bill));
    const pieces = refundPieces(bill, refundOf(request.of, bill.currency), wanted);
    const parts = await this.parts.complete(pieces.map(roughPiece), bill);
    const postings = refundPostings(bill, parts);
    return this.makePayment.execute(bill, {
      kind: 'refund',
      parts,
      postings,
      surplus: 0,
      reason: request.reason,
      by,
      now,
    });
  }

  async #wanted(requests: NonNullable<TakeRefund['parts']>, bill: Bill): Promise<WantedPart[]> {
    return this.parts.complete(roughParts(requests, bill.currency), bill);
  }
}

function refundOf(of: TakeRefund['of'], currency: string): RefundOf {
  if (of.kind === 'lines') return of;
  requireCurrency([of.sum], currency);
  return { kind: 'sum', sum: of.sum.amount };
}

const roughPiece = ({ method, register, amount, source }: RefundPiece): RoughPiece => ({
  method,
  registerId: register?.id ?? null,
  amount,
  given: null,
  slip: null,
  refunds: source,
});

type RoughPiece = Pick<PaymentPart, 'method' | 'amount' | 'given' | 'slip' | 'refunds'> & { registerId: string | null };
