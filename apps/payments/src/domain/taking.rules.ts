import { DomainError } from '@anteroom/kernel';
import type { Bill } from './bill';
import type { Posting } from './ledger';
import type { PaymentPart } from './payment';
import { clientAccountOf, merged, receivableOf, registerAccountOf } from './posting.rules';

/** What becomes of money beyond what is due. */
export type SurplusRule = 'refuse' | 'client-account';

export interface Taking {
  readonly postings: readonly Posting[];
  readonly surplus: number;
}

const sum = (parts: readonly PaymentPart[]) => parts.reduce((amount, part) => amount + part.amount, 0);

/**
 * What taking these parts for the bill posts: the client owes so much less, and what is beyond that is the client's.
 * @throws DomainError `payment-not-allowed` with what is in the way
 */
export function takingOf(bill: Bill, parts: readonly PaymentPart[], rule: SurplusRule): Taking {
  requirePayable(bill, parts);
  const amount = sum(parts);
  const due = Math.max(0, bill.books.due);
  const surplus = Math.max(0, amount - due);
  requireSurplusAllowed(bill, { parts, surplus, rule, due });
  const clientId = bill.client?.id ?? null;
  const postings: Posting[] = [
    ...parts.map((part) => postingOf(part, clientId)),
    { account: receivableOf(bill.visitId), amount: surplus - amount, shiftId: null },
  ];
  if (surplus > 0 && clientId) postings.push({ account: clientAccountOf(clientId), amount: -surplus, shiftId: null });
  return { postings: merged(postings), surplus };
}

/** Money in: a debit of the register, or of what we owe the client. */
export function postingOf({ register, shiftId, amount }: PaymentPart, clientId: string | null): Posting {
  if (register) return { account: registerAccountOf(register.id), amount, shiftId };
  if (clientId === null) throw notAllowed('This visit has no client with a card, so there is no client account.');
  return { account: clientAccountOf(clientId), amount, shiftId: null };
}

function requirePayable(bill: Bill, parts: readonly PaymentPart[]): void {
  if (bill.lines.length === 0) {
    throw notAllowed('Nothing of this visit takes place, so there is nothing to pay.');
  }
  for (const { given, amount } of parts) {
    if (given !== null && given < amount) throw notAllowed('The cash handed over is less than what it pays.');
  }
  const fromAccount = sum(parts.filter(({ method }) => method === 'client-account'));
  if (fromAccount === 0) return;
  if (!bill.client?.id) throw notAllowed('This visit has no client with a card, so there is no client account.');
  if (fromAccount > bill.clientBalance) {
    throw notAllowed('There is not that much on the client’s account.', { left: bill.clientBalance });
  }
}

interface Surplus {
  readonly parts: readonly PaymentPart[];
  readonly surplus: number;
  readonly rule: SurplusRule;
  readonly due: number;
}

function requireSurplusAllowed(bill: Bill, { parts, surplus, rule, due }: Surplus): void {
  if (surplus === 0) return;
  if (rule === 'refuse') {
    const sentence = due === 0 ? 'Nothing is due for this visit.' : 'This is more than is due for this visit.';
    throw notAllowed(sentence, { due });
  }
  if (!bill.client?.id) throw notAllowed('This visit has no client with a card, so there is no client account.');
  if (parts.some(({ method }) => method === 'client-account')) {
    throw notAllowed('What is on the client’s account already cannot be paid into it.');
  }
}

export const notAllowed = (sentence: string, facts: Record<string, unknown> = {}): DomainError =>
  new DomainError('payment-not-allowed', sentence, facts);
