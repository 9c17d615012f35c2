import { join } from 'node:path';
import { isPostgresReady } from './postgres/ask.ts';
import { prepareCluster } from './postgres/cluster.ts';
import { explainPostgresFailure } from './postgres/explain-failure.ts';
import type { Durability } from './postgres/settings.ts';
import type { ProcessHouse } from './processes/process-house.ts';
import { isRedisReady } from './redis/ask.ts';
import type { RedisProgram } from './redis/debian-package.ts';
import { explainRedisFailure } from './redis/explain-failure.ts';
import { prepareRedis } from './redis/server.ts';
import { StartFailure } from './start-failure.ts';

export interface StoreOptions {
  dataDir: string;
  port: number;
  password: string;
  durability: Durability;
  house: ProcessHouse;
}

/** PostgreSQL of our own in `<dataDir>/postgres`. Returns the superuser's URL when it is ready. */
export async function startPostgres(options: StoreOptions): Promise<string> {
  const { dataDir, port, password, house } = options;
  const folder = join(dataDir, 'postgres');
  const command = await prepareCluster({ ...options, folder });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await house.keep({
    name: 'postgres',
    port,
    command,
    stage: 'store',
    stopSignal: 'SIGINT',
    isReady: () => isPostgresReady(url),
    startWithinMs: 60_000,
    stopWithinMs: 15_000,
    explain: (lines) => explainPostgresFailure(lines, folder),
  });
  return url;
}

/** Redis or Valkey of our own in `<dataDir>/redis`. Returns its URL when it is ready. */
export async function startRedis(options: StoreOptions & { program: RedisProgram }): Promise<string> {
  const { dataDir, port, password, program, house } = options;
  const folder = join(dataDir, 'redis');
  const command = prepareRedis(program, { ...options, folder });
  const url = `redis://:${password}@127.0.0.1:${port}`;
  await house.keep({
    name: 'redis',
    port,
    command,
    stage: 'store',
    stopSignal: 'SIGTERM',
    isReady: () => isRedisReady(url),
    startWithinMs: 60_000,
    stopWithinMs: 10_000,
    explain: (lines) => explainRedisFailure(lines, folder),
  });
  return url;
}

/** A PostgreSQL that was given: it has to answer now. */
export async function useGivenPostgres(url: string): Promise<string> {
  if (await isPostgresReady(url)) return url;
  throw new StartFailure(
    `PostgreSQL at ${placeOf(url)} (DATABASE_URL) does not answer, or does not accept that user and password.`,
  );
}

/** A Redis that was given: it has to answer now. */
export async function useGivenRedis(url: string): Promise<string> {
  if (await isRedisReady(url)) return url;
  throw new StartFailure(`Redis at ${placeOf(url)} (REDIS_URL) does not answer, or does not accept that password.`);
}

/** Host and port only: an address may carry a password. */
const placeOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'the given address');
