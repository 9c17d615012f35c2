import { DomainError, type ReductionGiver, reductionOf, requireReductionAllowed } from '@anteroom/kernel';
import { type DiscountSize, type GoodsLine, discountAmount } from './bill-lines.rules';
import type { PaymentState } from './payment-state.rules';
import type { Colleague } from './staff';

/** A discount on the whole bill, why, and who gave it. */
export interface BillDiscount {
  readonly size: DiscountSize;
  readonly reason: string;
  readonly by: Colleague;
}

export interface DiscountGround {
  readonly lines: readonly GoodsLine[];
  readonly giver: ReductionGiver;
}

/**
 * What was taken off the prices of the list line by line and what comes on top are measured together.
 * @throws DomainError `discount-not-allowed`: more than there is to take it off; `reduction-not-allowed`,
 *   `reduction-above-limit`
 */
export function requireDiscountAllowed(size: DiscountSize, { lines, giver }: DiscountGround): void {
  const amount = sumOf(lines, ({ quantity, price, discount }) => quantity * price - discount);
  if (amount === 0) throw refused('There is nothing on this bill to take a discount off.');
  if (size.kind === 'sum' && size.sum > amount) {
    throw refused('The discount is more than the bill comes to.', { most: amount });
  }
  const list = sumOf(lines, ({ quantity, listPrice, price }) => quantity * (listPrice ?? price));
  const ofLines = sumOf(lines, (line) => reductionOf({ ...line, listPrice: line.listPrice ?? line.price }));
  requireReductionAllowed({ list, reduction: ofLines + discountAmount(size, amount) }, giver);
}

/** What a paid bill comes to is changed by those with a right of its own. @throws DomainError `right-missing` */
export function requireChangeable(state: PaymentState, rights: readonly string[]): void {
  if (state !== 'paid' || rights.includes('appointment.edit-paid')) return;
  const sentence = 'This bill is paid. Your role does not include changing what a paid visit comes to.';
  throw new DomainError('right-missing', sentence, { right: 'appointment.edit-paid' });
}

const sumOf = (lines: readonly GoodsLine[], of: (line: GoodsLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

const refused = (sentence: string, facts: Record<string, unknown> = {}): DomainError =>
  new DomainError('discount-not-allowed', sentence, facts);
