import type { Logger } from '@anteroom/platform-observability';
import type { LoggerService } from '@nestjs/common';

/** Nest's own lines go to the process's log; what it merely tells about its start goes to `debug`. */
export function nestLog(logger: Logger): LoggerService {
  return {
    log: (message: unknown) => logger.debug(String(message)),
    debug: (message: unknown) => logger.debug(String(message)),
    verbose: (message: unknown) => logger.trace(String(message)),
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown) => logger.error(message instanceof Error ? { err: message } : {}, textOf(message)),
    fatal: (message: unknown) => logger.fatal(message instanceof Error ? { err: message } : {}, textOf(message)),
  };
}

function textOf(message: unknown): string {
  return message instanceof Error ? 'the framework failed' : String(message);
}
