/** How long a thing is kept; counted in UTC. */
export type RetentionPeriod = { readonly days: number } | { readonly months: number } | { readonly years: number };

interface Retained {
  readonly keep: RetentionPeriod;
  /** From when the period counts. */
  readonly from: string;
  /** `removed`, `emptied` (the row stays without its text), or `kept`: no sweep ends it, the period is the least. */
  readonly then: 'removed' | 'emptied' | 'kept';
}

/**
 * What is kept how long, in all services: the one table of it. What is not named is kept as long as what it belongs to.
 * ADR 0020 says why each period is as long as it is.
 */
export const retentionPeriods = {
  'idempotency-key': { keep: { days: 3 }, from: 'the request', then: 'removed' },
  'received-message': { keep: { days: 30 }, from: 'its arrival', then: 'removed' },
  'message-given-up': { keep: { months: 13 }, from: 'the last attempt', then: 'removed' },
  'day-change': { keep: { days: 14 }, from: 'the change', then: 'removed' },
  'change-history': { keep: { years: 10 }, from: 'the end of the month of the change', then: 'removed' },
  'message-body': { keep: { months: 13 }, from: 'the last change of its state', then: 'emptied' },
  'receipt-copy': { keep: { months: 13 }, from: 'its arrival', then: 'removed' },
  'link-in-message': { keep: { days: 30 }, from: 'the end of its validity', then: 'removed' },
  session: { keep: { days: 90 }, from: 'the end of its validity', then: 'removed' },
  'sign-in-record': { keep: { months: 13 }, from: 'the sign-in', then: 'removed' },
  'ledger-of-money': { keep: { years: 10 }, from: 'the operation', then: 'kept' },
  'ledger-of-goods': { keep: { years: 10 }, from: 'the movement', then: 'kept' },
} as const satisfies Readonly<Record<string, Retained>>;

export type RetentionKind = keyof typeof retentionPeriods;
/** A kind that a sweep ends. */
export type SweptKind = {
  [Kind in RetentionKind]: (typeof retentionPeriods)[Kind]['then'] extends 'kept' ? never : Kind;
}[RetentionKind];
