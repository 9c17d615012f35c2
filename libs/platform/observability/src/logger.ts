import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { requestContext } from './request-context';
import { safeError } from './safe-error';

/** Members that never reach the log, wherever they stand in the first three levels of an entry. */
const personal = ['name', 'email', 'phone', 'password', 'comment', 'text', 'cookie', 'authorization', 'token', 'body'];

/**
 * A log of JSON lines on standard output, with the request's id on every line written for a request. Personal data
 * never belongs into a log; the redaction is the net below, not the rule.
 */
export function createLogger(service: string, level: LevelWithSilent, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => requestContext.current(),
      redact: { paths: personal.flatMap((member) => [member, `*.${member}`, `*.*.${member}`]), censor: '[redacted]' },
      serializers: { err: safeError, error: safeError },
    },
    destination ?? pino.destination(1),
  );
}

export type { Logger };
