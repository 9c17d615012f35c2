/** How much there is, in write-off units, and what all of it is worth, in minor units. */
export interface Stock {
  readonly balance: number;
  readonly value: number;
}

/** `value × part ÷ whole` in whole minor units, half a unit rounded up; exact for any size. */
export function shareOf(value: number, part: number, whole: number): number {
  const twice = BigInt(value) * BigInt(part) * 2n;
  return Number((twice + BigInt(whole)) / (BigInt(whole) * 2n));
}

/**
 * What a part of the stock is worth at the moving average. The rest keeps the remainder, and whoever takes the last piece
 * takes all that is left: over the life of a product what came in is what went out, to the cent.
 * @throws RangeError when more is taken than there is
 */
export function costOfTaking({ balance, value }: Stock, quantity: number): number {
  if (quantity > balance) throw new RangeError('More is taken than there is.');
  return quantity === balance ? value : shareOf(value, quantity, balance);
}

interface Priced {
  /** Write-off units in a sale unit. */
  readonly ratio: number;
  /** Of one sale unit, where there is no stock to tell it. */
  readonly cost: number;
}

/** The moving-average cost of one sale unit. */
export function averageCost({ balance, value }: Stock, { ratio, cost }: Priced): number {
  return balance > 0 ? shareOf(value, ratio, balance) : cost;
}

/** What goods are worth that were found by counting: the average of the rest, or the product's own cost. */
export function worthOfFound(stock: Stock, quantity: number, { ratio, cost }: Priced): number {
  return stock.balance > 0 ? shareOf(stock.value, quantity, stock.balance) : shareOf(cost, quantity, ratio);
}
