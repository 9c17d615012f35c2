import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../processes/process-identity.ts';
import { StartFailure } from '../start-failure.ts';
import { privateFile } from './modes.ts';

interface Holder {
  pid: number;
  identity: string | undefined;
}

/** Takes the data folder for this process; returns what gives it back. A dead holder's lock counts for nothing. */
export function lockDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'lock');
  const mine = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) } satisfies Holder);
  if (!tryWrite(file, mine)) {
    refuseWhenHeld(file, dataDir);
    rmSync(file, { force: true });
    if (!tryWrite(file, mine)) refuseWhenHeld(file, dataDir);
  }
  return () => rmSync(file, { force: true });
}

function refuseWhenHeld(file: string, dataDir: string): void {
  const holder = holderIn(file);
  if (holder?.identity === undefined || identityOf(holder.pid) !== holder.identity) return;
  throw new StartFailure(
    `Anteroom is already running on ${dataDir} (process ${holder.pid}). Stop it there with Ctrl-C, ` +
      'or start a second one with another folder: npm start -- --data <folder>',
  );
}

function tryWrite(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: privateFile });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderIn(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // cut off while it was written: nobody holds it
  }
}
