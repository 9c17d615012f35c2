import { spawn } from 'node:child_process';
import path from 'node:path';
import { Guard } from '../../apps/launcher/src/index.ts';

export const root = path.resolve(import.meta.dirname, '../..');
const guard = new Guard();

/** Runs a program of the workspace, its output on ours; true when it succeeded. */
export async function run(file, args, env = {}) {
  const { code } = await start(file, args, env, 'inherit');
  return code === 0;
}

/** The same, but its output is shown when it ends, and returned. */
export function capture(file, args, env = {}) {
  return start(file, args, env, 'pipe');
}

function start(file, args, env, output) {
  const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, 'inherit'] });
  if (child.pid !== undefined) guard.watch({ pid: child.pid, stage: 'service', stopSignal: 'SIGTERM' });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, text: error.message }));
    child.once('close', (code) => {
      if (child.pid !== undefined) guard.forget(child.pid);
      resolve({ code: code ?? 1, text });
    });
  });
}

/** Programs of packages, run by the Node that runs this. */
export const node = (script, args, env) => run(process.execPath, [path.join(root, script), ...args], env);
export const nx = (args, env) => node('node_modules/nx/dist/bin/nx.js', args, { NX_TUI: 'false', ...env });
