import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { privateFile, privateFolder } from '../data-folder/modes.ts';
import type { ProcessHouse } from '../processes/process-house.ts';
import { StartFailure } from '../start-failure.ts';
import { findPostgresBinaries } from './binaries.ts';
import { explainPostgresFailure, objectionTo } from './explain-failure.ts';
import { chooseRunAs, commandAs, giveTo, type RunAs } from './run-as.ts';
import { serverArguments, type Durability } from './settings.ts';
import type { Command } from '../processes/child.ts';

export interface ClusterOptions {
  folder: string;
  port: number;
  /** Of the superuser `postgres`. */
  password: string;
  durability: Durability;
  house: ProcessHouse;
}

/** Creates the cluster when there is none, and returns the command that serves it. */
export async function prepareCluster(options: ClusterOptions): Promise<Command> {
  const { folder, port, durability } = options;
  const binaries = await findPostgresBinaries();
  refuseUnusable(folder);
  const runAs = chooseRunAs(binaries.postgres, folder);
  if (existsSync(folder)) giveTo(runAs, folder);
  else await createCluster(binaries.initdb, runAs, options);
  return commandAs(runAs, binaries.postgres, serverArguments(folder, port, durability));
}

function refuseUnusable(folder: string): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder);
  const versionFile = `${folder}/PG_VERSION`;
  const objection = objectionTo(folder, files, existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : undefined);
  if (objection !== undefined) throw new StartFailure(objection);
  if (files.length === 0) rmSync(folder, { recursive: true });
}

/** Built under another name and renamed when complete, so that a start that was cut off leaves nothing half-made. */
async function createCluster(initdb: string, runAs: RunAs, options: ClusterOptions): Promise<void> {
  const building = `${options.folder}.new`;
  const passwordFile = `${options.folder}.password`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true, mode: privateFolder });
  writeFileSync(passwordFile, options.password, { mode: privateFile });
  for (const path of [building, passwordFile]) giveTo(runAs, path);
  try {
    const command = commandAs(runAs, initdb, initdbArguments(building, passwordFile, options.durability));
    await options.house.run({
      name: 'initdb',
      command,
      explain: (lines) => explainPostgresFailure(lines, options.folder),
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(building, options.folder);
}

function initdbArguments(folder: string, passwordFile: string, durability: Durability): string[] {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  return ['-D', folder, ...access, ...locale, ...(durability === 'fast' ? ['--no-sync'] : [])];
}
