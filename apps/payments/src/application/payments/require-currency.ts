import type { Money } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';

/** @throws DomainError `invalid` for money in another currency than the branch's */
export function requireCurrency(amounts: readonly Money[], currency: string): void {
  const foreign = amounts.find((money) => money.currency !== currency);
  if (!foreign) return;
  throw new DomainError('invalid', `This branch takes ${currency}, not ${foreign.currency}.`, { currency });
}
