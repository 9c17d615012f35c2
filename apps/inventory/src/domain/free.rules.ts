import { type LotOnShelf, isGoodOn } from './lots.rules';

export interface DatedQuantity {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly quantity: number;
}

export interface Holdings {
  readonly balance: number;
  readonly lots: readonly LotOnShelf[];
  /** By the dates of the visits for which it is reserved. */
  readonly reservedOn: ReadonlyMap<string, number>;
}

/**
 * What a visit on a date could have besides what is reserved; below nothing where more is reserved than can be had.
 * Every visit uses the lot that expires first of those good on its date, so that a later visit can use no lot that an
 * earlier one could not. Then a set of reservations can be kept exactly when, for each date on which a lot expires, the
 * visits after it have no more than the lots that are good after it hold, and all of them no more than there is.
 */
export function freeFor(onDate: string, { balance, lots, reservedOn }: Holdings): number {
  const expiries = new Set(lots.flatMap((lot) => (isGoodOn(lot, onDate) ? [] : [lot.expiresOn ?? ''])));
  const bounds = [...expiries].map((expiry) => {
    const good = sum(lots.filter((lot) => isAfter(lot.expiresOn, expiry)).map((lot) => lot.balance));
    return good - sum([...reservedOn].flatMap(([date, quantity]) => (date > expiry ? [quantity] : [])));
  });
  return Math.min(balance - sum([...reservedOn.values()]), ...bounds);
}

function isAfter(expiresOn: string | null, expiry: string): boolean {
  return expiresOn === null || expiresOn > expiry;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
