import { DomainError } from '@anteroom/kernel';
import { type DiscountSize, discountAmount } from './bill-lines.rules';
import { percentOf } from './division.rules';
import type { Colleague } from './staff';

/** A discount on the whole bill, why, and who gave it. */
export interface BillDiscount {
  readonly size: DiscountSize;
  readonly reason: string;
  readonly by: Colleague;
}

export interface DiscountGround {
  /** What the lines come to before the discount. */
  readonly amount: number;
  /** The most this person may give, percent; null: as much as there is. */
  readonly limitPercent: number | null;
}

/** @throws DomainError `discount-not-allowed`: above the limit, or more than there is to take it off */
export function requireDiscountAllowed(size: DiscountSize, { amount, limitPercent }: DiscountGround): void {
  if (amount === 0) throw refused('There is nothing on this bill to take a discount off.');
  if (size.kind === 'sum' && size.sum > amount) {
    throw refused('The discount is more than the bill comes to.', { most: amount });
  }
  if (limitPercent === null) return;
  const most = percentOf(amount, limitPercent);
  if (discountAmount(size, amount) <= most) return;
  throw refused(`Your role may give up to ${limitPercent} % off. A manager can give more.`, { limitPercent, most });
}

const refused = (sentence: string, facts: Record<string, unknown> = {}): DomainError =>
  new DomainError('discount-not-allowed', sentence, facts);
