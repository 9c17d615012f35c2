import { resolve } from 'node:path';
import { readWishes, usage, type Wishes } from './command-line.ts';
import { ConsoleReporter, seconds } from './console/reporter.ts';
import { welcome } from './console/welcome.ts';
import { beginAnew } from './data-folder/reset.ts';
import { Stopped } from './processes/process-house.ts';
import { StartFailure } from './start-failure.ts';
import { untilAskedToStop } from './stop-requests.ts';
import type { RunningSystem } from './system/running-system.ts';
import { startSystem } from './system/start-system.ts';
import type { SystemOptions } from './system/system-options.ts';

const reporter = new ConsoleReporter();
const root = resolve(import.meta.dirname, '../../..');

async function run(): Promise<number> {
  const wishes = readWishes(process.argv.slice(2), process.env);
  if (wishes.kind === 'help') return finish(usage);
  const dataDir = resolve(root, wishes.dataDir);
  if (wishes.reset !== 'no' && !(await beginAnew(dataDir, wishes.reset))) return finish('Nothing was deleted.');
  reporter.say('Anteroom starts.');
  const stopping = new AbortController();
  const asked = untilAskedToStop(stopping);
  const since = performance.now();
  const system = await startSystem({ ...optionsFrom(wishes, dataDir), signal: stopping.signal });
  reporter.say(welcome(system, { dataDir, took: seconds(performance.now() - since) }));
  await asked;
  await stop(system);
  return 0;
}

function optionsFrom(wishes: Wishes, dataDir: string): SystemOptions {
  const { HOST, DATABASE_URL, REDIS_URL, PUBLIC_ORIGINS, COOKIE_SECURE } = process.env;
  const { scheduling, gateways, demo, demoNow, queue, gatewayPort } = wishes;
  return {
    ...{ dataDir, scheduling, gateways, demo, demoNow, queue, gatewayPort, reporter },
    host: HOST,
    givenPostgresUrl: DATABASE_URL,
    givenRedisUrl: REDIS_URL,
    furtherOrigins: PUBLIC_ORIGINS?.split(',').filter((origin) => origin.trim() !== ''),
    cookieSecure: COOKIE_SECURE === 'true',
  };
}

async function stop(system: RunningSystem): Promise<void> {
  const since = performance.now();
  reporter.say('\nStopping …');
  await system.stop();
  reporter.say(`Stopped in ${seconds(performance.now() - since)}.`);
}

function finish(words: string): number {
  reporter.say(words);
  return 0;
}

function failed(error: unknown): number {
  if (error instanceof Stopped) return finish('Stopped before it was ready.');
  if (!(error instanceof StartFailure)) throw error;
  console.error(`\n${error.message}\n`);
  return error.exitCode;
}

process.stdout.on('error', () => undefined); // the terminal was closed: the stop request that comes with it is enough
process.exitCode = await run().catch(failed);
process.exit();
