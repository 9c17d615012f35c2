/** What the log may say about an error: never a statement's parameters, a row's contents, or a refusal's facts. */
export interface SafeError {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  stack?: string;
  cause?: SafeError;
}

/**
 * PostgreSQL and the ORM put rows and parameters into `detail`, `where` and the message; those are left out or cut.
 * Everything else an error carries beyond its message and place is left out, too.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something that is no error was thrown.' };
  const facts = error as Error & { code?: unknown; constraint?: unknown };
  return {
    type: error.constructor.name,
    message: isFromDatabase(facts) ? withoutRowContents(error.message) : error.message,
    ...(typeof facts.code === 'string' && { code: facts.code }),
    ...(typeof facts.constraint === 'string' && { constraint: facts.constraint }),
    ...(error.stack && { stack: framesOf(error.stack) }),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  };
}

const sqlState = /^[0-9A-Z]{5}$/;

function isFromDatabase(error: Error & { code?: unknown }): boolean {
  const state = typeof error.code === 'string' && sqlState.test(error.code) && /\d/.test(error.code);
  return state || error.constructor.name.endsWith('Exception');
}

/** The ORM's message is `<statement with parameters> - <PostgreSQL's message>`; the latter may quote a value after a colon. */
function withoutRowContents(message: string): string {
  const own = message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
  return own.replace(/: ".*"$/s, '');
}

/** The stack begins with the message, which was cut for a reason. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
