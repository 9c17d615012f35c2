import { createTestDatabase, testRedisUrl } from '@anteroom/platform-testing';
import { runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { PostgresPlace, type QueuePlace, redisPlace } from './index';

/** Queues of one test file, in a store of one kind. */
export interface TestStore {
  readonly url: string;
  placeAt(url: string): QueuePlace;
  /** What a store that came back empty looks like to this installation. */
  forget(): Promise<void>;
  drop(): Promise<void>;
}

export interface StoreKind {
  readonly kind: string;
  readonly open: () => Promise<TestStore>;
}

export const redisKind: StoreKind = { kind: 'Redis', open: async () => inRedis(testRedisUrl()) };
const postgresKind: StoreKind = { kind: 'PostgreSQL', open: inPostgres };

/** For `describe.each`: what holds for the queues holds in both. */
export const storeKinds = [redisKind, postgresKind];

function inRedis(url: string): TestStore {
  const forget = async () => {
    const { url: server, prefix } = redisPlace(url);
    const redis = new Redis(server);
    const keys = await redis.keys(`${prefix}:*`);
    if (keys.length > 0) await redis.del(keys);
    redis.disconnect();
  };
  return { url, placeAt: redisPlace, forget, drop: forget };
}

async function inPostgres(): Promise<TestStore> {
  const { appUrl, ownerUrl, drop } = await createTestDatabase({ service: 'queue', migrate: prepareQueues });
  const forget = () => withClient(ownerUrl, (client) => client.query('truncate bullmq.job, bullmq.meta cascade'));
  return { url: appUrl, placeAt: (url) => new PostgresPlace(url), forget, drop };
}

/** As the launcher prepares them: the role of the services may use the tables, and makes none. */
function prepareQueues(ownerUrl: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await runMigrations(client);
    await client.query(`
      grant usage on schema bullmq to anteroom_queue_app;
      grant select, insert, update, delete on all tables in schema bullmq to anteroom_queue_app;
      grant usage on all sequences in schema bullmq to anteroom_queue_app`);
  });
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
