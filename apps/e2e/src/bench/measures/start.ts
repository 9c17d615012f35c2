import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../table.ts';
import { measureMemory } from './memory.ts';

const root = join(import.meta.dirname, '../../../../..');
const patienceMs = 300_000;
const settleMs = 20_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Started {
  readonly seconds: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Runs what `npm start` runs until the page and a signed-in day can be had. */
async function start(dataDir: string, port: number): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, ['tools/start.mjs', '--data', dataDir], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isUsable(url))) {
    if (child.exitCode !== null || performance.now() - began > patienceMs)
      throw new Error('npm start did not become usable');
    await pause(50);
  }
  const seconds = (performance.now() - began) / 1_000;
  return {
    seconds,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isUsable(url: string): Promise<boolean> {
  try {
    const [page, health] = await Promise.all([fetch(url), fetch(`${url}/api/health`)]);
    const { state } = (await health.json()) as { state: string };
    return page.ok && state === 'up';
  } catch {
    return false;
  }
}

/** P19 and P20: memory when idle with the whole demo; the first start with an empty data folder, and another one. */
export async function measureStart(port: number): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'anteroom-bench-start-'));
  chmodSync(dataDir, 0o755);
  try {
    const first = await start(dataDir, port);
    await first.stop();
    const again = await start(dataDir, port);
    await pause(settleMs);
    const memory = measureMemory(again.pid, 'memory of everything, idle with the demo');
    await again.stop();
    return [
      memory,
      {
        id: 'P20',
        what: 'start with an empty data folder, packages installed',
        product: first.seconds,
        unit: 's',
        target: 240,
      },
      { id: 'P20', what: 'start again', product: again.seconds, unit: 's', target: 15 },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
