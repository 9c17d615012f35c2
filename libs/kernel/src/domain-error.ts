/**
 * Every way in which Anteroom refuses a request. The code is also the last part of the problem's `type`
 * (RFC 9457), so it is public API: add codes, never rename one.
 */
export const errorCodes = [
  'invalid',
  'invalid-local-time',
  'invalid-interval',
  'service-not-offered',
  'resource-not-suitable',
  'unknown-reference',
  'idempotency-key-reused',
  'not-signed-in',
  'wrong-credentials',
  'locked-out',
  'right-missing',
  'not-found',
  'slot-taken',
  'outside-working-time',
  'hold-expired',
  'hold-limit-reached',
  'client-busy',
  'status-not-allowed',
  'status-too-early',
  'status-unusual-time',
  'change-not-allowed',
  'changes-too-old',
  'payment-in-progress',
  'payment-not-allowed',
  'refund-too-large',
  'discount-not-allowed',
  'reduction-not-allowed',
  'reduction-above-limit',
  'register-closed',
  'register-open',
  'stock-short',
  'unit-unknown',
  'template-variable-unknown',
  'link-expired',
  'callback-forged',
  'stale',
  'version-required',
  'too-many-requests',
  'service-unavailable',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A refusal in the words of the trade. `detail` is one sentence for the person at the desk; `facts` are the
 * machine-readable members of the problem document. Neither may carry anything the asker is not allowed to see.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'DomainError';
  }
}

/** The thing does not exist, or the asker's branches do not include its branch: the two are told apart nowhere. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super('not-found', `This ${what} does not exist, or it belongs to another branch.`, { what });
    this.name = 'NotFound';
  }
}
