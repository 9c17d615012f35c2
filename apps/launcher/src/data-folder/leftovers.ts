import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Watched } from '../processes/guard.ts';
import { stages } from '../processes/guard-script.ts';
import { identityOf } from '../processes/process-identity.ts';
import { becomesTrue } from '../wait-until.ts';
import { readJson, writeJson } from './remembered.ts';

type Recorded = Watched & { identity: string | undefined };

const fileIn = (dataDir: string) => join(dataDir, 'processes.json');

/** Writes down which processes run, for the start after one where launcher and guard were both killed. */
export function recordProcesses(dataDir: string, watched: readonly Watched[]): void {
  const recorded: Recorded[] = watched.map(({ pid, name, stage, stopSignal }) => {
    return { pid, name, identity: identityOf(pid), stage, stopSignal };
  });
  writeJson(fileIn(dataDir), recorded);
}

/** Stops what such a start left running; returns how many processes that were. */
export async function stopLeftovers(dataDir: string): Promise<number> {
  const alive = readRecorded(dataDir).filter(isStillTheSame);
  for (const stage of stages) await Promise.all(alive.filter((process) => process.stage === stage).map(end));
  rmSync(fileIn(dataDir), { force: true });
  return alive.length;
}

async function end(recorded: Recorded): Promise<void> {
  process.kill(recorded.pid, recorded.stopSignal);
  const isGone = () => Promise.resolve(!isStillTheSame(recorded));
  if (!(await becomesTrue(isGone, { forMs: 10_000 })) && isStillTheSame(recorded))
    process.kill(recorded.pid, 'SIGKILL');
}

const isStillTheSame = ({ pid, identity }: Recorded) => identity !== undefined && identityOf(pid) === identity;

function readRecorded(dataDir: string): Recorded[] {
  return (readJson(fileIn(dataDir)) ?? []) as Recorded[]; // none: the last one stopped in order
}
