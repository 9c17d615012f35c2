import { mkdirSync, statfsSync } from 'node:fs';
import { StartFailure } from '../start-failure.ts';
import { closeToOthers, privateFolder } from './modes.ts';

const neededMb = 300;

/** Makes the folder, closes it to everybody else (an older one stood open), and refuses to begin where the disk is all but full: PostgreSQL would stop halfway. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: privateFolder });
    closeToOthers(dataDir);
  } catch (error) {
    throw explainFileFailure(error, dataDir) ?? error;
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const freeMb = Math.floor((bavail * bsize) / 1024 ** 2);
  if (freeMb >= neededMb) return;
  throw new StartFailure(
    `The disk that holds ${dataDir} is full: ${freeMb} MB are left, ${neededMb} MB are needed. Free some space and start again.`,
  );
}

/** A sentence for what the file system answered, where the person can do something about it. */
export function explainFileFailure(error: unknown, dataDir: string): StartFailure | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartFailure(`The disk that holds ${dataDir} is full. Free some space and start again.`);
    case 'EACCES':
    case 'EPERM':
      return new StartFailure(
        `${path ?? dataDir} belongs to another user. Start as that user, or give the folder to yourself.`,
      );
    case 'EROFS':
      return new StartFailure(
        `${dataDir} is on a disk that cannot be written. Give another folder: npm start -- --data <folder>`,
      );
    default:
      return undefined;
  }
}
