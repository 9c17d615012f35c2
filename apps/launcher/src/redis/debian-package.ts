import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { privateFolder } from '../data-folder/modes.ts';
import type { Command } from '../processes/child.ts';
import { onPath } from './on-path.ts';

export type RedisProgram = Pick<Command, 'file' | 'argv0' | 'env'>;

const run = promisify(execFile);
const packages = ['redis-tools', 'liblzf1', 'libjemalloc2'];
/** Debian ships the server as this program, which looks at the name it was called by. */
const program = 'usr/bin/redis-check-rdb';

/** Downloads and unpacks Debian's or Ubuntu's Redis once; undefined where that is not possible. */
export async function unpackDebianRedis(packagesDir: string): Promise<RedisProgram | undefined> {
  const folder = join(packagesDir, 'redis');
  if (!existsSync(join(folder, program))) await fetchInto(folder, packagesDir);
  const file = join(folder, program);
  if (!existsSync(file)) return undefined;
  return { file, argv0: 'redis-server', env: { ...process.env, LD_LIBRARY_PATH: libraryFolder(folder) } };
}

/** Unpacks beside the target and renames, so that two starts at once never see half a package. */
async function fetchInto(folder: string, packagesDir: string): Promise<void> {
  if (process.platform !== 'linux' || onPath('apt-get') === undefined || onPath('dpkg') === undefined) return;
  mkdirSync(packagesDir, { recursive: true, mode: privateFolder });
  const building = mkdtempSync(join(packagesDir, 'redis-'));
  try {
    await download(building);
    for (const file of readdirSync(building).filter((name) => name.endsWith('.deb'))) {
      await run('dpkg', ['-x', file, '.'], { cwd: building });
      rmSync(join(building, file));
    }
    if (!existsSync(join(folder, program))) renameSync(building, folder);
  } catch {
    return; // the caller names the other ways
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<void> {
  const fetch = () => run('apt-get', ['download', ...packages], { cwd: folder });
  try {
    await fetch();
  } catch (error) {
    if (process.getuid?.() !== 0) throw error;
    await run('apt-get', ['update']); // a fresh container has no package lists
    await fetch();
  }
}

function libraryFolder(folder: string): string {
  const libraries = join(folder, 'usr/lib');
  const triplet = existsSync(libraries) ? readdirSync(libraries).find((name) => name.includes('linux-gnu')) : undefined;
  return join(libraries, triplet ?? '');
}
