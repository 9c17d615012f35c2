/** What is left of one delivery. */
export interface LotOnShelf {
  readonly id: string;
  /** `YYYY-MM-DD`, the last day on which it may be used; null: it keeps. */
  readonly expiresOn: string | null;
  readonly balance: number;
}

export interface LotPart {
  readonly lotId: string;
  readonly quantity: number;
}

const never = '9999-12-31';

function byDate(a: LotOnShelf, b: LotOnShelf): number {
  const [first, second] = [a.expiresOn ?? never, b.expiresOn ?? never];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Whether a lot may be used in a visit on a date. */
export function isGoodOn({ expiresOn }: Pick<LotOnShelf, 'expiresOn'>, date: string): boolean {
  return expiresOn === null || expiresOn >= date;
}

/** How much may be used in a visit on a date. */
export function goodOn(lots: readonly LotOnShelf[], date: string): number {
  return lots.reduce((sum, lot) => (isGoodOn(lot, date) ? sum + lot.balance : sum), 0);
}

/** First expired, first out: from which lots a quantity is taken, as far as they reach. */
export function takeFirstExpiring(lots: readonly LotOnShelf[], quantity: number): LotPart[] {
  const parts: LotPart[] = [];
  let rest = quantity;
  for (const { id, balance } of [...lots].sort(byDate)) {
    const part = Math.min(rest, balance);
    if (part > 0) parts.push({ lotId: id, quantity: part });
    rest -= part;
  }
  return parts;
}
