import type { ChargedLine } from './bill-lines.rules';
import type { AccountKind, AccountRef, Posting } from './ledger';

export const receivableOf = (visitId: string): AccountRef => ({ kind: 'receivable', ownerId: visitId });
export const clientAccountOf = (clientId: string): AccountRef => ({ kind: 'client-account', ownerId: clientId });
export const registerAccountOf = (registerId: string): AccountRef => ({ kind: 'register', ownerId: registerId });
export const branchAccount = (kind: AccountKind): AccountRef => ({ kind, ownerId: null });

const keyOf = ({ kind, ownerId }: AccountRef, shiftId: string | null) => `${kind} ${ownerId ?? ''} ${shiftId ?? ''}`;

/** One posting for each account and shift; what comes to nothing is left out. */
export function merged(postings: readonly Posting[]): Posting[] {
  const byAccount = new Map<string, Posting>();
  for (const posting of postings) {
    const key = keyOf(posting.account, posting.shiftId);
    const amount = (byAccount.get(key)?.amount ?? 0) + posting.amount;
    byAccount.set(key, { ...posting, amount });
  }
  return [...byAccount.values()].filter(({ amount }) => amount !== 0);
}

export const opposite = (postings: readonly Posting[]): Posting[] =>
  postings.map((posting) => ({ ...posting, amount: -posting.amount }));

/**
 * How a bill stands in the books. The client owes the total from the moment it is booked. Its other side is `booked`
 * until the appointment is completed; then it is income, of services or of products, with the discounts beside it.
 */
export function billPostings(visitId: string, lines: readonly ChargedLine[]): Posting[] {
  return merged(
    lines.flatMap((line) => [
      { account: receivableOf(visitId), amount: line.total, shiftId: null },
      ...(line.status === 'completed' ? earned(line) : [posting('booked', -line.total)]),
    ]),
  );
}

const posting = (kind: AccountKind, amount: number): Posting => ({
  account: branchAccount(kind),
  amount,
  shiftId: null,
});

function earned(line: ChargedLine): Posting[] {
  return [
    posting(line.kind === 'service' ? 'services' : 'products', -line.gross),
    posting('discounts', line.discount + line.billDiscount),
  ];
}

/** What has to be posted so that what is posted already becomes what is wanted. */
export function differencePostings(wanted: readonly Posting[], posted: readonly Posting[]): Posting[] {
  return merged([...wanted, ...opposite(posted)]);
}
