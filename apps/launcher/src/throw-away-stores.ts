import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './ports.ts';
import { ProcessHouse } from './processes/process-house.ts';
import { isAlive } from './processes/process-identity.ts';
import { silentListener } from './processes/supervised-process.ts';
import { getRedisServer } from './redis/find-server.ts';
import { startPostgres, startRedis } from './stores.ts';

const prefix = 'anteroom-stores-';

export interface ThrowAwayStores {
  /** Of the superuser. */
  postgresUrl: string;
  redisUrl: string;
  stop(): Promise<void>;
}

/** PostgreSQL and Redis for tests: quick, empty, gone afterwards. `packagesDir` keeps a fetched Redis for next time. */
export async function startThrowAwayStores(packagesDir: string): Promise<ThrowAwayStores> {
  removeOrphans();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const house = new ProcessHouse(silentListener);
  const [postgresPort = 0, redisPort = 0] = await freePorts(2);
  const shared = { dataDir, password: randomBytes(12).toString('hex'), durability: 'fast', house } as const;
  const [postgresUrl, redisUrl] = await Promise.all([
    startPostgres({ ...shared, port: postgresPort }),
    getRedisServer(packagesDir).then((program) => startRedis({ ...shared, port: redisPort, program })),
  ]);
  return {
    postgresUrl,
    redisUrl,
    async stop() {
      await house.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Folders of runs that were killed: their number is no longer that of a process. */
function removeOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
