import { DomainError, type PricedLine, type ReductionGiver, requireLineReductions } from '@anteroom/kernel';

/** A product that is sold. Minor units; `quantity` in sale units. */
export interface SoldLine {
  readonly productId: string;
  readonly quantity: number;
  /** Of one, as the product has it. */
  readonly listPrice: number;
  /** Of one, as it is charged. */
  readonly price: number;
  readonly discount: number;
}

export function totalOf({ quantity, price, discount }: Pick<SoldLine, 'quantity' | 'price' | 'discount'>): number {
  return quantity * price - discount;
}

/**
 * @param before the line as it was; null: a new one
 * @throws DomainError `discount-not-allowed` when more would be taken off than the line costs; `reduction-not-allowed`,
 *   `reduction-above-limit`
 */
export function requirePrice(line: SoldLine, before: SoldLine | null, giver: ReductionGiver): void {
  if (line.discount > line.quantity * line.price) {
    throw new DomainError('discount-not-allowed', 'The discount is more than the line costs. Nothing was changed.');
  }
  const agreed = before === null ? [] : [priced(before)];
  requireLineReductions([priced(line)], { before: agreed, giver, pathOf: () => 'price' });
}

function priced({ productId: key, ...amounts }: SoldLine): PricedLine {
  return { key, ...amounts };
}
