import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';

/** The data folder holds passwords, logs and the records of patients: nobody but its owner may look in. */
export const privateFolder = 0o700;
export const privateFile = 0o600;
/** What the processes that write there must never grant. */
export const privateMask = 0o077;

const permissions = 0o777;
const ownersOwn = 0o700;
const sticky = 0o1000;
/** PostgreSQL watches over the modes in its own folder, which may belong to another user (see run-as). */
const leftAlone = new Set(['postgres', 'postgres.new']);

/**
 * Takes from everybody but the owner what an earlier version, or a person, allowed in the data folder.
 * @throws StartFailure for a folder that everybody shares, which must not be closed to them
 */
export function closeToOthers(dataDir: string): void {
  if ((lstatSync(dataDir).mode & sticky) !== 0) {
    throw new StartFailure(
      `${dataDir} is shared by everybody on this machine. Give Anteroom a folder of its own: npm start -- --data <folder>`,
    );
  }
  close(dataDir);
  for (const name of readdirSync(dataDir)) if (!leftAlone.has(name)) closeTree(join(dataDir, name));
}

function closeTree(path: string): void {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined || entry.isSymbolicLink()) return; // a link has no mode of its own
  close(path);
  if (entry.isDirectory()) for (const name of readdirSync(path)) closeTree(join(path, name));
}

/** Leaves what the owner may do, so that programs stay programs. */
function close(path: string): void {
  const mode = lstatSync(path).mode & permissions;
  if ((mode & ~ownersOwn) !== 0) chmodSync(path, mode & ownersOwn);
}
