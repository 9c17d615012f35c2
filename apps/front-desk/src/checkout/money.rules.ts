import type { Money } from '@anteroom/contracts-shared';

/** The same money without its sign. */
export const absolute = ({ amount, currency }: Money): Money => ({ amount: Math.abs(amount), currency });
