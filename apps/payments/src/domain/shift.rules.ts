import type { AccountKind, Posting } from './ledger';
import { branchAccount, merged, registerAccountOf } from './posting.rules';

/** A register with what the ledger says is in it. */
export interface CountedRegister {
  readonly id: string;
  readonly shiftId: string;
}

/** Money that came into the register (above zero) or went out of it, from where or whereto. */
export function movedPostings({ id, shiftId }: CountedRegister, amount: number, other: AccountKind): Posting[] {
  return merged([
    { account: registerAccountOf(id), amount, shiftId },
    { account: branchAccount(other), amount: -amount, shiftId: null },
  ]);
}

/**
 * What is posted when a cash desk is opened with another sum than its balance. The first time the money was brought in
 * from outside; later something is missing or too much.
 */
export function openingPostings(
  register: CountedRegister,
  { counted, balance, history }: { counted: number; balance: number; history: 'first' | 'later' },
): Posting[] {
  return movedPostings(register, counted - balance, history === 'first' ? 'outside' : 'cash-difference');
}

/** Counted at the end − what must be there: below zero something is missing. */
export const closingDifference = (counted: number, expected: number): number => counted - expected;
