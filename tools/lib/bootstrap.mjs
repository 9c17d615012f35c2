// Runs on whatever Node (>= 18) the machine has, without dependencies: brings the packages up to date, then hands over
// to the Node that came with them.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { whenNpmDies } from './parents.mjs';
import { pinnedNode } from './pinned-node.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Brings the packages up to date first. */
export async function installAndHandOver(script) {
  await ensureInstalled(root);
  handOver(script);
}

/** Runs `script` (relative to the root) under the pinned Node with this command's arguments, and ends as it ends. */
export function handOver(script) {
  const node = pinnedNode(root);
  const child = spawn(node, [path.join(root, script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(node),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmDies(() => child.kill('SIGTERM'));
  child.once('error', (error) => fail(`The program could not be started: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function environment(node) {
  const folders = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH ?? ''];
  const NODE_COMPILE_CACHE = path.join(root, 'node_modules', '.cache', 'node'); // a quarter off every later start
  return { NODE_COMPILE_CACHE, ...process.env, PATH: folders.join(path.delimiter), NX_DAEMON: 'false' };
}

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}
