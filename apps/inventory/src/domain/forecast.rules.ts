export interface BookedDay {
  readonly date: string;
  readonly amount: number;
}

/**
 * The first day whose visits take more than will be left by then; null where what is there lasts for all that is booked.
 * @param days with what is booked for each, in their order
 */
export function runsOutOn(balance: number, days: readonly BookedDay[]): string | null {
  return firstBelow(balance, days, 0);
}

/** The first day at whose end no more than the critical balance is left; null where more than it lasts for all. */
export function lowOn(
  { balance, critical }: { readonly balance: number; readonly critical: number },
  days: readonly BookedDay[],
): string | null {
  return firstBelow(balance, days, critical + 1);
}

function firstBelow(balance: number, days: readonly BookedDay[], bound: number): string | null {
  let left = balance;
  for (const { date, amount } of days) {
    left -= amount;
    if (left < bound) return date;
  }
  return null;
}
