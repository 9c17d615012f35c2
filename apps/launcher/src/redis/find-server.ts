import { StartFailure } from '../start-failure.ts';
import { unpackDebianRedis, type RedisProgram } from './debian-package.ts';
import { onPath } from './on-path.ts';

/**
 * Valkey or Redis of this machine, else the distribution's package unpacked into `packagesDir` (no root needed);
 * undefined where there is neither.
 */
export async function findRedisServer(packagesDir: string): Promise<RedisProgram | undefined> {
  const installed = onPath('valkey-server') ?? onPath('redis-server');
  return installed === undefined ? unpackDebianRedis(packagesDir) : { file: installed };
}

/** The same where nothing else will do. */
export async function getRedisServer(packagesDir: string): Promise<RedisProgram> {
  const found = await findRedisServer(packagesDir);
  if (found !== undefined) return found;
  throw new StartFailure(
    'There is no Redis or Valkey on this machine, and it could not be fetched. Install one ' +
      '(apt-get install redis-server | brew install valkey | docker run -p 6379:6379 redis:7) ' +
      'or give the address of one: REDIS_URL=redis://… npm start',
  );
}
