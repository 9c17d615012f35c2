import { DomainError } from '@anteroom/kernel';

interface PostgresFailure {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly cause?: unknown;
  readonly message?: unknown;
}

/** The error and what caused it, outermost first: the ORM wraps what the driver threw. */
function* chainOf(error: unknown): Generator<PostgresFailure> {
  let link = error;
  while (typeof link === 'object' && link !== null) {
    const failure: PostgresFailure = link;
    yield failure;
    link = failure.cause;
  }
}

/** The SQLSTATE, or the operating system's code for a connection that failed. */
export function failureCodeOf(error: unknown): string | undefined {
  for (const { code } of chainOf(error)) if (typeof code === 'string') return code;
  return undefined;
}

/** Deadlock (40P01) or serialization failure (40001): nothing happened, the same work may be run again. */
export function isConcurrencyFailure(error: unknown): boolean {
  const code = failureCodeOf(error);
  return code === '40P01' || code === '40001';
}

const lostStates = /^(08...|57P0[1-5]|53300|ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const lostMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i;

/** The server went away, is starting, or cannot be reached. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof DomainError) return false;
  for (const { code, message } of chainOf(error)) {
    if (typeof code === 'string' && lostStates.test(code)) return true;
    if (typeof message === 'string' && lostMessages.test(message)) return true;
  }
  return false;
}

/** A statement ran into its time limit, on the server (57014) or on a connection that went silent. */
export function isTooSlow(error: unknown): boolean {
  for (const { code, message } of chainOf(error)) if (code === '57014' || message === 'Query read timeout') return true;
  return false;
}

/** The driver noticed that the connection was lost before it sent the statement. */
export function wasNeverSent(error: unknown): boolean {
  for (const { message } of chainOf(error))
    if (typeof message === 'string' && /not queryable/.test(message)) return true;
  return false;
}

/** The name of the violated constraint, where the error is a violation. */
export function constraintOf(error: unknown): string | undefined {
  for (const { constraint } of chainOf(error)) if (typeof constraint === 'string') return constraint;
  return undefined;
}

/**
 * Turns violations of named constraints into refusals in the words of the trade:
 * `const refusing = constraintErrors({ phone_once: () => new PhoneTaken() }); await refusing(() => unitOfWork.run(…))`.
 * Wrap the whole unit of work: some violations show only when it is flushed or committed.
 */
export function constraintErrors(
  refusals: Readonly<Record<string, () => DomainError>>,
): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      const refusal = refusals[constraintOf(error) ?? ''];
      throw refusal ? refusal() : error;
    }
  };
}
