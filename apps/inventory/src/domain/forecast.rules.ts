export interface BookedDay {
  readonly date: string;
  readonly amount: number;
}

/**
 * The first day whose visits take more than will be left by then; null where what is there lasts for all that is booked.
 * @param days with what is booked for each, in their order
 */
export function runsOutOn(balance: number, days: readonly BookedDay[]): string | null {
  let left = balance;
  for (const { date, amount } of days) {
    left -= amount;
    if (left < 0) return date;
  }
  return null;
}
