import { type Problem, problemTypePrefix } from '@anteroom/contracts-shared';
import { DomainError, type ErrorCode } from '@anteroom/kernel';
import { type Refusal, frameworkRefusal } from './framework-refusal';
import { findUnreachable } from './unreachable';

/** The HTTP status of every refusal. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  invalid: 422,
  'invalid-local-time': 422,
  'invalid-interval': 422,
  'service-not-offered': 422,
  'resource-not-suitable': 422,
  'unknown-reference': 422,
  'idempotency-key-reused': 422,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'locked-out': 429,
  'right-missing': 403,
  'not-found': 404,
  'slot-taken': 409,
  'outside-working-time': 409,
  'hold-expired': 409,
  'hold-limit-reached': 409,
  'client-busy': 409,
  'status-not-allowed': 409,
  'status-too-early': 409,
  'status-unusual-time': 409,
  'change-not-allowed': 409,
  'changes-too-old': 410,
  'payment-in-progress': 409,
  'payment-not-allowed': 409,
  'refund-too-large': 409,
  'discount-not-allowed': 409,
  'reduction-not-allowed': 403,
  'reduction-above-limit': 403,
  'register-closed': 409,
  'register-open': 409,
  'stock-short': 409,
  'unit-unknown': 422,
  'template-variable-unknown': 422,
  'link-expired': 410,
  'callback-forged': 401,
  stale: 412,
  'version-required': 428,
  'too-many-requests': 429,
  'service-unavailable': 503,
  unexpected: 500,
};

/** A few words for every refusal; the sentence is the problem's `detail`. */
export const titleOf: Readonly<Record<ErrorCode, string>> = {
  invalid: 'The request is not valid',
  'invalid-local-time': 'That time does not exist on that day',
  'invalid-interval': 'That is no usable interval',
  'service-not-offered': 'This person does not do that service',
  'resource-not-suitable': 'That room or device does not fit',
  'unknown-reference': 'Something named here does not exist',
  'idempotency-key-reused': 'The key was used for another request',
  'not-signed-in': 'Not signed in',
  'wrong-credentials': 'E-mail or password is wrong',
  'locked-out': 'Too many attempts',
  'right-missing': 'A right is missing',
  'not-found': 'Not found',
  'slot-taken': 'That time is taken',
  'outside-working-time': 'Outside working time',
  'hold-expired': 'The hold has expired',
  'hold-limit-reached': 'Too many holds',
  'client-busy': 'The client has another appointment then',
  'status-not-allowed': 'That status is not possible now',
  'status-too-early': 'It is too early for that status',
  'status-unusual-time': 'An unusual time for that status',
  'change-not-allowed': 'That change is not possible now',
  'changes-too-old': 'Too much has changed since',
  'payment-in-progress': 'Somebody else is taking payment',
  'payment-not-allowed': 'That payment is not possible',
  'refund-too-large': 'More than was paid',
  'discount-not-allowed': 'That discount is not possible',
  'reduction-not-allowed': 'Not at this price',
  'reduction-above-limit': 'More than may be taken off',
  'register-closed': 'The register is closed',
  'register-open': 'The register is open',
  'stock-short': 'Not enough in stock',
  'unit-unknown': 'That unit does not exist',
  'template-variable-unknown': 'The template names something unknown',
  'link-expired': 'The link is no longer valid',
  'callback-forged': 'The caller is not who it claims to be',
  stale: 'Somebody else changed it meanwhile',
  'version-required': 'The version is missing',
  'too-many-requests': 'Too many requests',
  'service-unavailable': 'A part of Anteroom cannot be reached',
  unexpected: 'Something went wrong',
};

/** The refusal as problem details; what nobody foresaw becomes `unexpected` and says nothing about its inside. */
export function problemOf(error: unknown, requestId: string): Problem {
  const { refusal, status } = refusalOf(error);
  return {
    ...refusal.facts,
    type: problemTypePrefix + refusal.code,
    code: refusal.code,
    title: titleOf[refusal.code],
    status: status ?? statusOf[refusal.code],
    detail: refusal.detail,
    requestId,
  };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return { refusal: error };
  if (isUnreadableInput(error)) return { refusal: unreadable };
  const component = findUnreachable(error);
  if (component) return { refusal: unreachableRefusal(component) };
  return frameworkRefusal(error) ?? { refusal: unexpected };
}

/**
 * What PostgreSQL could not read as the date, number, id or text that a statement takes it for (manual, appendix A,
 * class 22). Schemas refuse such input; this is for what reaches a statement on another way, as in a cursor.
 */
const unreadableStates = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

function isUnreadableInput(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return (typeof code === 'string' && unreadableStates.has(code)) || isUnreadableInput(error.cause);
}

const unreadable = new DomainError('invalid', 'Something in this request cannot be read.', { fields: [] });

function unreachableRefusal(component: string): DomainError {
  const detail = `${component} cannot be reached at the moment. Nothing was saved; please try again shortly.`;
  return new DomainError('service-unavailable', detail, { component });
}

const unexpected = new DomainError(
  'unexpected',
  'Something went wrong on our side. Nothing was saved; please try again.',
);
