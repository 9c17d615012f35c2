import { spawn } from 'node:child_process';
import path from 'node:path';
import { Guard, StartFailure, startThrowAwayStores } from '../../apps/launcher/src/index.ts';

const packagesDir = path.resolve(import.meta.dirname, '../../.data/packages');
const [file, ...args] = process.argv.slice(process.argv.indexOf('--') + 1);

if (!process.argv.includes('--') || file === undefined) {
  fail('Usage: node tools/with-services.mjs -- <command> [arguments]');
}
const stores = await startThrowAwayStores(packagesDir).catch((error) => {
  if (error instanceof StartFailure) fail(error.message);
  throw error;
});
const code = await runBeside(stores);
await stores.stop();
process.exit(code);

/** The command's exit code; it ends with us, however we end. */
function runBeside({ postgresUrl, redisUrl }) {
  const guard = new Guard();
  const env = { ...process.env, TEST_POSTGRES_URL: postgresUrl, TEST_REDIS_URL: redisUrl };
  const child = spawn(file, args, { stdio: 'inherit', env });
  if (child.pid !== undefined) guard.watch({ pid: child.pid, stage: 'service', stopSignal: 'SIGTERM' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.once('disconnect', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => (console.error(error.message), resolve(127)));
    child.once('exit', (exitCode, signal) => (guard.dismiss(), resolve(signal ? 1 : exitCode)));
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
