import { DomainError } from '@anteroom/kernel';
import type { Bill } from './bill';
import type { Posting } from './ledger';
import { type Payment, type PaymentPart, amountOf } from './payment';
import { merged, opposite, receivableOf } from './posting.rules';
import { type RefundPiece, type WantedPart, refundableParts, spreadRefund } from './refund.rules';
import { notAllowed, postingOf } from './taking.rules';

/** What is given back: a sum, or what lines come to. */
export type RefundOf =
  { readonly kind: 'sum'; readonly sum: number } | { readonly kind: 'lines'; readonly lineIds: readonly string[] };

/** What can still be given back of a visit. */
export const refundable = (bill: Bill): number => Math.max(0, bill.books.paid - bill.books.refunded);

/**
 * The pieces of a refund, each with the part of a payment it gives back.
 * @throws DomainError `refund-too-large` when more is wanted than was paid and not refunded
 */
export function refundPieces(bill: Bill, of: RefundOf, wanted?: readonly WantedPart[]): RefundPiece[] {
  const amount = of.kind === 'sum' ? of.sum : amountOfLines(bill, of.lineIds);
  const chosen = wanted?.reduce((sum, part) => sum + part.amount, 0);
  if (amount === 0) throw notAllowed('There is nothing to give back of these lines.');
  if (chosen !== undefined && chosen !== amount) throw notAllowed('The parts do not add up to the refund.');
  const most = refundable(bill);
  const pieces = amount <= most ? spreadRefund(amount, refundableParts(bill.payments), wanted) : undefined;
  if (pieces) return pieces;
  throw new DomainError('refund-too-large', 'This is more than was paid for the visit and not refunded yet.', { most });
}

function amountOfLines(bill: Bill, lineIds: readonly string[]): number {
  const unknown = lineIds.find((id) => !bill.lines.some((line) => line.id === id));
  if (unknown !== undefined) throw new DomainError('unknown-reference', 'A line of this refund is not on the bill.');
  return bill.lines.filter(({ id }) => lineIds.includes(id)).reduce((sum, { total }) => sum + total, 0);
}

/** What giving back these parts posts: money out of the registers, and the client owes so much more. */
export function refundPostings(bill: Bill, parts: readonly PaymentPart[]): Posting[] {
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const clientId = bill.client?.id ?? null;
  const out = opposite(parts.map((part) => postingOf(part, clientId)));
  return merged([...out, { account: receivableOf(bill.visitId), amount, shiftId: null }]);
}

/** What decides whether a payment may still be cancelled: the present date, and the shifts that are open. */
export interface CancelContext {
  readonly today: string;
  readonly dateOf: (payment: Payment) => string;
  readonly openShiftIds: readonly string[];
}

/**
 * A payment or refund of today's open shifts may be cancelled, once; of an earlier one a refund is made instead.
 * @throws DomainError `payment-not-allowed` with what is in the way
 */
export function requireCancellable(bill: Bill, payment: Payment, context: CancelContext): void {
  if (payment.cancelled) throw notAllowed('This payment was cancelled already.');
  const shifts = payment.parts.flatMap(({ shiftId }) => shiftId ?? []);
  const isOfToday = context.dateOf(payment) === context.today;
  if (!isOfToday || shifts.some((id) => !context.openShiftIds.includes(id))) {
    throw notAllowed('The shift of this payment is over. Make a refund instead.');
  }
  if (payment.kind === 'refund') return requireAccountLasts(bill, accountPart(payment));
  const isGivenBack = bill.payments
    .filter(({ kind, cancelled }) => kind === 'refund' && cancelled === null)
    .some(({ parts }) => parts.some(({ refunds }) => refunds?.paymentId === payment.id));
  if (isGivenBack) throw notAllowed('A part of this payment was refunded. Cancel the refund first.');
  requireAccountLasts(bill, payment.surplus);
}

function accountPart({ parts }: Payment): number {
  return amountOf({ parts: parts.filter(({ method }) => method === 'client-account') });
}

function requireAccountLasts(bill: Bill, amount: number): void {
  if (amount <= bill.clientBalance) return;
  throw notAllowed('What went to the client’s account has been used already.', { left: bill.clientBalance });
}
