import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from '../processes/child.ts';
import { StartFailure } from '../start-failure.ts';

/**
 * PostgreSQL refuses to run as root. Then it runs in a user namespace of its own, where root's files are those of
 * `nobody` and no capability is left: the data folder stays closed to every other user. Where the system forbids
 * namespaces (many containers), it runs as `nobody`. No account is created.
 */
export type RunAs = { kind: 'self' } | { kind: 'nobody' } | { kind: 'user-namespace' };

const root = { uid: 0, gid: 0 };
const nobody = { uid: 65534, gid: 65534 };
const namespaceArgs = ['--user', '--map-user=65534', '--map-group=65534', '--'];
/** Whoever runs as `nobody` must come through to the cluster; this lets its group pass, and nobody see what is there. */
const passableFolder = 0o710;

/** @param folder of the cluster; it lies in the data folder */
export function chooseRunAs(program: string, folder: string): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  if (canUseNamespace(program)) return { kind: 'user-namespace' };
  letNobodyPass(dirname(folder));
  if (canNobodyRun(program) && canNobodyEnter(dirname(folder))) return { kind: 'nobody' };
  throw new StartFailure(
    'PostgreSQL refuses to run as root, and here it can run neither in a user namespace nor as nobody. ' +
      'Start as an ordinary user, or give the address of a PostgreSQL 18: DATABASE_URL=postgres://… npm start',
  );
}

/** Gives it, with all that is in it, to whom PostgreSQL runs as: an earlier start may have run it otherwise. */
export function giveTo(runAs: RunAs, path: string): void {
  if (runAs.kind === 'self') return;
  const { uid, gid } = runAs.kind === 'nobody' ? nobody : root;
  const entry = lstatSync(path);
  if (entry.uid === uid) return;
  // The folder itself comes last, so that one whose giving was cut off is given again.
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(runAs, join(path, name));
  lchownSync(path, uid, gid);
}

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

function letNobodyPass(dataDir: string): void {
  chownSync(dataDir, root.uid, nobody.gid);
  chmodSync(dataDir, passableFolder);
}

const canNobodyRun = (program: string) => spawnSync(program, ['--version'], nobody).status === 0;
const canNobodyEnter = (folder: string) => spawnSync('test', ['-x', folder], nobody).status === 0;
const canUseNamespace = (program: string) =>
  spawnSync('unshare', [...namespaceArgs, program, '--version']).status === 0;
