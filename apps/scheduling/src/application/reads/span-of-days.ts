import { DomainError, Temporal } from '@anteroom/kernel';

/** The longest span of days that one question may cover. */
export const longestSpanDays = 92;

/** @throws DomainError `invalid-interval` when `to` lies before `from` or further than 92 days after it */
export function requireSpanOfDays(from: string, to: string): void {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
  if (days < 0) throw new DomainError('invalid-interval', 'The last day lies before the first.');
  if (days > longestSpanDays) {
    throw new DomainError('invalid-interval', `A span of at most ${longestSpanDays} days can be asked for at once.`);
  }
}
