import type { Reporter } from '../console/reporter.ts';
import { findRedisServer, getRedisServer } from '../redis/find-server.ts';
import type { RedisProgram } from '../redis/debian-package.ts';
import type { Queue } from '../services/environment.ts';
import { StartFailure } from '../start-failure.ts';
import { startRedis, useGivenRedis, type StoreOptions } from '../stores.ts';

export type QueueKind = Queue['kind'];

export interface QueueWishes {
  /** Undefined: Redis where there is one, else PostgreSQL. */
  wanted?: QueueKind;
  givenRedisUrl?: string;
  gateways: number;
  /** Keeps a program that had to be fetched. */
  packagesDir: string;
  /** For a Redis of our own. */
  redis: StoreOptions;
  reporter: Reporter;
}

/** The first place for the queues that this machine offers. */
export async function openQueue(wishes: QueueWishes): Promise<Queue> {
  const { wanted, givenRedisUrl: given, packagesDir, reporter } = wishes;
  if (wanted === 'postgres') return inPostgres(wishes, 'as you wish');
  if (given !== undefined) {
    return { kind: 'redis', url: await reporter.step('Redis (yours)', () => useGivenRedis(given)) };
  }
  const program = await (wanted === 'redis' ? getRedisServer : findRedisServer)(packagesDir);
  return program === undefined ? inPostgres(wishes, 'no Redis or Valkey on this machine') : ours(wishes, program);
}

async function ours({ redis, reporter }: QueueWishes, program: RedisProgram): Promise<Queue> {
  return { kind: 'redis', url: await reporter.step('Redis', () => startRedis({ ...redis, program })) };
}

/** The gateways tell each other through Redis, so without one there is one gateway. */
function inPostgres({ gateways, reporter }: QueueWishes, reason: string): Queue {
  if (gateways > 1) {
    throw new StartFailure(
      `${gateways} gateways need a Redis or Valkey between them, and the queue would be in PostgreSQL (${reason}). ` +
        'Start one gateway, or install Redis, or give the address of one: REDIS_URL=redis://… npm start',
    );
  }
  reporter.say(`  ✓  Queue: PostgreSQL (${reason})`);
  return { kind: 'postgres' };
}
