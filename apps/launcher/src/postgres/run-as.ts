import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from '../processes/child.ts';
import { StartFailure } from '../start-failure.ts';

/**
 * PostgreSQL refuses to run as root. Then it runs as `nobody`, or, where nobody cannot reach the program or the
 * folder (a checkout below /root), in a user namespace of its own. No account is created.
 */
export type RunAs = { kind: 'self' } | { kind: 'nobody' } | { kind: 'user-namespace' };

const nobody = { uid: 65534, gid: 65534 };
const namespaceArgs = ['--user', '--map-user=65534', '--map-group=65534', '--'];

export function chooseRunAs(program: string, folder: string): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = ownerOf(folder);
  const isReachable = canNobodyRun(program) && canNobodyEnter(dirname(folder));
  if (isReachable && owner !== 0) return { kind: 'nobody' };
  if (canUseNamespace(program) && (owner === undefined || owner === 0)) return { kind: 'user-namespace' };
  throw new StartFailure(
    'PostgreSQL refuses to run as root, and here it can run neither as nobody nor in a user namespace. ' +
      'Start as an ordinary user, or give the address of a PostgreSQL 18: DATABASE_URL=postgres://… npm start',
  );
}

/** The owner a folder must have for that way of running; undefined: leave it. */
export const ownerFor = (runAs: RunAs) => (runAs.kind === 'nobody' ? nobody : undefined);

export function commandAs(runAs: RunAs, file: string, args: readonly string[]): Command {
  switch (runAs.kind) {
    case 'self':
      return { file, args };
    case 'nobody':
      return { file, args, ...nobody };
    case 'user-namespace':
      return { file: 'unshare', args: [...namespaceArgs, file, ...args] };
  }
}

function ownerOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.uid;
}

const canNobodyRun = (program: string) => spawnSync(program, ['--version'], nobody).status === 0;
const canNobodyEnter = (folder: string) => spawnSync('test', ['-x', folder], nobody).status === 0;
const canUseNamespace = (program: string) =>
  spawnSync('unshare', [...namespaceArgs, program, '--version']).status === 0;
