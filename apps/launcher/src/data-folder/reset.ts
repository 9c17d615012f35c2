import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { stopLeftovers } from './leftovers.ts';
import { lockDataFolder } from './lock.ts';
import { explainFileFailure, openDataFolder } from './space.ts';
import { StartFailure } from '../start-failure.ts';

export type Consent = 'ask' | 'given';

/** Programs that were fetched are no data: fetching them again could need a network. */
const kept = ['packages', 'lock'];

/** Empties the data folder, unless somebody works on it; asks first unless consent was given. False: the answer was no. */
export async function beginAnew(dataDir: string, consent: Consent): Promise<boolean> {
  openDataFolder(dataDir);
  const unlock = lockDataFolder(dataDir);
  try {
    await stopLeftovers(dataDir);
    return await empty(dataDir, consent);
  } catch (error) {
    throw explainFileFailure(error, dataDir) ?? error;
  } finally {
    unlock();
  }
}

async function empty(dataDir: string, consent: Consent): Promise<boolean> {
  const doomed = readdirSync(dataDir).filter((name) => !kept.includes(name));
  if (doomed.length === 0) return true;
  if (consent === 'ask' && !(await isAgreed(dataDir))) return false;
  for (const name of doomed) rmSync(join(dataDir, name), { recursive: true, force: true });
  return true;
}

async function isAgreed(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new StartFailure('--reset deletes every appointment and client; without a terminal to ask in, add --yes.');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete every appointment, client and setting in ${dataDir}? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
