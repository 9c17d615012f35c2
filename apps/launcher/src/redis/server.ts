import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { privateFile, privateFolder, privateMask } from '../data-folder/modes.ts';
import type { Command } from '../processes/child.ts';
import type { Durability } from '../postgres/settings.ts';
import type { RedisProgram } from './debian-package.ts';

export interface RedisOptions {
  folder: string;
  port: number;
  password: string;
  durability: Durability;
}

/** Writes the configuration (readable by its owner only: it holds the password) and returns the command. */
export function prepareRedis(program: RedisProgram, options: RedisOptions): Command {
  mkdirSync(options.folder, { recursive: true, mode: privateFolder });
  const file = join(options.folder, 'redis.conf');
  writeFileSync(file, redisConfiguration(options), { mode: privateFile });
  return { ...program, args: [file], umask: privateMask };
}

/** A queue must never evict, and keeps what it was told in an append-only file. */
export function redisConfiguration({ folder, port, password, durability }: RedisOptions): string {
  return [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir "${folder}"`,
    `requirepass ${password}`,
    'maxmemory-policy noeviction',
    'save ""',
    `appendonly ${durability === 'durable' ? 'yes' : 'no'}`,
    'appendfsync everysec',
    '',
  ].join('\n');
}
