import { spawn } from 'node:child_process';
import path from 'node:path';
import { Guard, startThrowAwayStores } from '../../apps/launcher/src/index.ts';

const [file, ...args] = process.argv.slice(process.argv.indexOf('--') + 1);
if (!process.argv.includes('--') || file === undefined) {
  console.error('Usage: node tools/with-services.mjs -- <command> [arguments]');
  process.exit(2);
}

const stores = await startThrowAwayStores(path.resolve(import.meta.dirname, '../../.data/packages'));
const guard = new Guard();
const env = { ...process.env, TEST_POSTGRES_URL: stores.postgresUrl, TEST_REDIS_URL: stores.redisUrl };
const child = spawn(file, args, { stdio: 'inherit', env });
if (child.pid) guard.watch({ pid: child.pid, stage: 'service', stopSignal: 'SIGTERM' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.once('disconnect', () => child.kill('SIGTERM'));
const code = await new Promise((resolve) => {
  child.once('error', (error) => (console.error(error.message), resolve(127)));
  child.once('exit', (exitCode, signal) => resolve(signal ? 1 : exitCode));
});
await stores.stop();
guard.dismiss();
process.exit(code);
