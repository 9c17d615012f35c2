import { z } from 'zod';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** A TCP port; 0 takes a free one. */
export const portVariable = z
  .string({ error: 'expected a port from 0 to 65535' })
  .regex(/^\d{1,5}$/, 'expected a port from 0 to 65535')
  .transform(Number)
  .refine((port) => port <= 65_535, 'expected a port from 0 to 65535');

/** A whole number between two bounds, with what it counts. */
export function countVariable(least: number, most: number) {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z
    .string({ error: expected })
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((count) => count >= least && count <= most, expected);
}

/** `true` or `false`. */
export const flagVariable = z
  .enum(['true', 'false'], { error: 'expected true or false' })
  .transform((text) => text === 'true');

/** A URL of one of the given protocols (`postgresql:`). */
export function urlVariable(protocols: readonly string[]) {
  const expected = `expected a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
  return z.string({ error: expected }).refine((text) => isUrlOf(text, protocols), expected);
}

/** Several URLs with commas between them; at least one. */
export function urlListVariable(protocols: readonly string[]) {
  const expected = `expected one or more URLs that begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}, with commas between them`;
  return z
    .string({ error: expected })
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((urls) => urls.length > 0 && urls.every((url) => isUrlOf(url, protocols)), expected);
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

const postgresUrl = urlVariable(['postgresql:', 'postgres:']);

/** Every process: where it listens and how much it logs. */
export const baseConfig = {
  HOST: z.string().default('127.0.0.1'),
  PORT: portVariable,
  LOG_LEVEL: z.enum(logLevels, { error: `expected one of ${logLevels.join(', ')}` }).default('info'),
};

/** The application role of the service's own database. */
export const databaseConfig = { DATABASE_URL: postgresUrl };

/** The owner role of the service's own database: migrations and demo data only. */
export const migrationConfig = { MIGRATION_DATABASE_URL: postgresUrl };

/**
 * Where the queues are kept: in Redis, or in a PostgreSQL database of their own. A schema with these two says
 * `.check(oneQueue)` as well.
 */
export const queueConfig = {
  REDIS_URL: urlVariable(['redis:', 'rediss:']).optional(),
  QUEUE_DATABASE_URL: postgresUrl.optional(),
};

/** Exactly one of {@link queueConfig} is given; said together with everything else that is wrong. */
export const oneQueue = z.refine<{ REDIS_URL?: unknown; QUEUE_DATABASE_URL?: unknown }>(
  ({ REDIS_URL, QUEUE_DATABASE_URL }) => (REDIS_URL === undefined) !== (QUEUE_DATABASE_URL === undefined),
  { path: ['REDIS_URL'], error: 'expected either it or QUEUE_DATABASE_URL', when: () => true },
);

/** The secret with which the gateway signs who is asking, shared by all services. */
export const identityConfig = {
  IDENTITY_SECRET: z
    .string({ error: 'expected at least 32 characters, the same for every service' })
    .min(32, 'expected at least 32 characters, the same for every service'),
};
