import { Redis, type RedisOptions } from 'ioredis';
import type { OutageWatcher } from './queue-place';

const answerWithinMs = 2_000;
const connectWithinMs = 2_000;

/** `redis://host:6379/0`. */
interface Address {
  readonly url: string;
}

/** Short pauses, so that a Redis that is back is noticed within a second. */
const retryStrategy = (times: number): number => Math.min(50 * times, 1_000);

/** For publishing: while Redis is away every command fails at once instead of waiting for it. */
export function failFastRedis({ url }: Address): Redis {
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
export function patientRedis({ url }: Address): Redis {
  return new Redis(url, { retryStrategy, maxRetriesPerRequest: null, connectTimeout: connectWithinMs });
}

/** Reports an outage once, and its end. Redis being away is a state, not an error of every command. */
export function watchRedis(redis: Redis, watcher: OutageWatcher): void {
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
