import { join, resolve } from 'node:path';
import { announce } from '../console/announce.ts';
import { LogFiles } from '../console/log-files.ts';
import { silentReporter, type Reporter } from '../console/reporter.ts';
import { recordProcesses, stopLeftovers } from '../data-folder/leftovers.ts';
import { lockDataFolder } from '../data-folder/lock.ts';
import { explainFileFailure, openDataFolder } from '../data-folder/space.ts';
import { ProcessHouse } from '../processes/process-house.ts';
import { RunningSystem } from './running-system.ts';
import { takeStartSteps } from './start-steps.ts';
import type { SystemOptions } from './system-options.ts';

/**
 * Starts the whole of Anteroom on this machine and resolves when every gateway answers.
 * @throws StartFailure with a sentence for the person at the keyboard; then nothing is left running
 */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const dataDir = resolve(options.dataDir);
  const { reporter = silentReporter } = options;
  try {
    openDataFolder(dataDir);
    const unlock = lockDataFolder(dataDir);
    return await startLocked({ ...options, dataDir, reporter }, unlock);
  } catch (error) {
    throw explainFileFailure(error, dataDir) ?? error;
  }
}

async function startLocked(
  options: SystemOptions & { reporter: Reporter },
  unlock: () => void,
): Promise<RunningSystem> {
  const { dataDir, reporter, signal } = options;
  const logs = new LogFiles(join(dataDir, 'logs'), (sentence) => reporter.warn(sentence));
  const house = new ProcessHouse(announce(reporter, logs), (watched) => recordProcesses(dataDir, watched));
  const stop = async () => {
    await house.stop();
    await logs.close();
    unlock();
  };
  signal?.addEventListener('abort', () => void house.stop());
  try {
    const leftovers = await stopLeftovers(dataDir);
    if (leftovers > 0) reporter.warn(`Stopped ${leftovers} processes that an earlier start had left behind.`);
    return new RunningSystem(await takeStartSteps(house, options), house, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}
