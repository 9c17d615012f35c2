/** SQLSTATE classes and codes with which PostgreSQL ends or refuses a connection (PostgreSQL manual, appendix A). */
const connectionStates = /^(08...|57P0[1-5]|53300)$/;
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOENT',
]);
const poolMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * Which component was not there when a request needed it, by name; undefined for every other error. A request waits
 * for nothing but PostgreSQL, so a broken connection is one to it unless the Redis client says otherwise.
 */
export function findUnreachable(error: unknown): 'PostgreSQL' | 'Redis' | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'MaxRetriesPerRequestError') return 'Redis';
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown };
  if (typeof code === 'string' && (connectionStates.test(code) || (socketCodes.has(code) && isOfSocket(code, syscall))))
    return 'PostgreSQL';
  if (poolMessages.test(error.message)) return 'PostgreSQL';
  const inner = error instanceof AggregateError ? [error.cause, ...(error.errors as unknown[])] : [error.cause];
  return inner.map(findUnreachable).find((component) => component !== undefined);
}

/** `ENOENT` is a missing Unix socket only when it comes from connecting; otherwise it is a missing file. */
function isOfSocket(code: string, syscall: unknown): boolean {
  return code !== 'ENOENT' || syscall === 'connect';
}
