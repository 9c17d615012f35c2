import type { HealthCheck } from '@anteroom/platform-observability';
import { Redis, type RedisOptions } from 'ioredis';

/** Where Redis is and under which prefix this installation's keys stand: `redis://host:6379/0?prefix=anteroom`. */
export interface RedisPlace {
  readonly url: string;
  readonly prefix: string;
}

const defaultPrefix = 'anteroom';
const answerWithinMs = 2_000;
const connectWithinMs = 2_000;

export function redisPlace(redisUrl: string): RedisPlace {
  const url = new URL(redisUrl);
  const prefix = url.searchParams.get('prefix') ?? defaultPrefix;
  url.searchParams.delete('prefix');
  return { url: url.href, prefix };
}

/** Short pauses, so that a Redis that is back is noticed within a second. */
const retryStrategy = (times: number): number => Math.min(50 * times, 1_000);

/** For publishing: while Redis is away every command fails at once instead of waiting for it. */
export function failFastRedis({ url }: RedisPlace): Redis {
  const options: RedisOptions = {
    retryStrategy,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: connectWithinMs,
    commandTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
  };
  return new Redis(url, options);
}

/** For consuming: commands wait until Redis is back. */
export function patientRedis({ url }: RedisPlace): Redis {
  return new Redis(url, { retryStrategy, maxRetriesPerRequest: null, connectTimeout: connectWithinMs });
}

/** Reports an outage once, and its end. Redis being away is a state, not an error of every command. */
export function watchRedis(
  redis: Redis,
  watcher: { onAway: (err: Error | undefined) => void; onBack: () => void },
): void {
  let state: 'starting' | 'here' | 'away' = 'starting';
  const away = (err?: Error) => {
    if (state === 'away') return;
    state = 'away';
    watcher.onAway(err);
  };
  redis.on('error', away);
  redis.on('close', () => away());
  redis.on('ready', () => {
    const wasAway = state === 'away';
    state = 'here';
    if (wasAway) watcher.onBack();
  });
}

/** Resolves when Redis can be used, or after two seconds in which it could not. */
export async function isReadySoon(redis: Redis): Promise<'ready' | 'away'> {
  if (redis.status === 'ready') return 'ready';
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('away'), connectWithinMs);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve('ready');
    });
  });
}

/**
 * Refuses a Redis that throws keys away when its memory is full: jobs would vanish unnoticed.
 * @throws Error with what to change
 */
export async function assertNoEviction(redis: Redis): Promise<void> {
  const memory = await redis.info('memory');
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === 'noeviction') return;
  throw new Error(
    `Redis runs with maxmemory-policy ${policy ?? 'unknown'} and may throw queued messages away. ` +
      'Set it to noeviction (redis.conf: "maxmemory-policy noeviction") and start again.',
  );
}

/** Redis as the health page shows it: everything but the speed of what others see goes on without it. */
export function redisHealth(redis: Redis): HealthCheck {
  return {
    name: 'Redis',
    withoutIt: 'less-works',
    whenDown: 'Redis does not answer. Booking goes on; other screens and services hear of it later, nothing is lost.',
    check: () => redis.ping(),
  };
}
