import { DomainError } from '@anteroom/kernel';

/** Minor units; `quantity` in sale units. */
export interface PricedLine {
  readonly quantity: number;
  /** Of one. */
  readonly price: number;
  readonly discount: number;
}

export function totalOf({ quantity, price, discount }: PricedLine): number {
  return quantity * price - discount;
}

/**
 * Another price than the product's, or a discount, is for those who may give one.
 * @throws DomainError `discount-not-allowed` without the right, or when more would be taken off than the line costs
 */
export function requirePrice(line: PricedLine, usualPrice: number, rights: readonly string[]): void {
  requirePriceChange({ price: usualPrice, discount: 0 }, line, rights);
}

/**
 * Who only changes the quantity leaves price and discount as somebody else was allowed to give them.
 * @throws DomainError `discount-not-allowed` as {@link requirePrice}
 */
export function requirePriceChange(
  before: Omit<PricedLine, 'quantity'>,
  after: PricedLine,
  rights: readonly string[],
): void {
  if (after.discount > after.quantity * after.price) {
    throw new DomainError('discount-not-allowed', 'The discount is more than the line costs. Nothing was changed.');
  }
  const isKept = after.discount === before.discount && after.price === before.price;
  if (isKept || rights.includes('payment.discount') || rights.includes('payment.discount-any')) return;
  throw new DomainError('discount-not-allowed', 'Your role does not include giving another price or a discount.', {
    right: 'payment.discount',
  });
}
