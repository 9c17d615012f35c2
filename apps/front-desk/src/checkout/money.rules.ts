import type { Money } from '@anteroom/contracts-shared';

/** The same money without its sign. */
export const absolute = ({ amount, currency }: Money): Money => ({ amount: Math.abs(amount), currency });

/** The date so many days after another. */
export function daysFrom(date: string, days: number): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return new Date(noon + days * 86_400_000).toISOString().slice(0, 10);
}
