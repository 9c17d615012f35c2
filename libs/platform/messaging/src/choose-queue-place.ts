import { PostgresPlace } from './postgres-place';
import type { QueuePlace } from './queue-place';
import { redisPlace } from './redis-place';

/** What a service is told about its queues: one of the two, see `queueConfig`. */
export interface QueueVariables {
  readonly REDIS_URL?: string;
  readonly QUEUE_DATABASE_URL?: string;
}

/** The one place of the queues that the environment names. */
export function queuePlace({ REDIS_URL, QUEUE_DATABASE_URL }: QueueVariables): QueuePlace {
  if (REDIS_URL !== undefined) return redisPlace(REDIS_URL);
  if (QUEUE_DATABASE_URL !== undefined) return new PostgresPlace(QUEUE_DATABASE_URL);
  throw new Error('Neither REDIS_URL nor QUEUE_DATABASE_URL is given.');
}
