import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { becomesTrue } from '../wait-until.ts';
import { isAlive } from './process-identity.ts';

const guardModule = join(import.meta.dirname, 'guard.ts');

/** A launcher in small: watches a service and a store that ignores SIGTERM, tells their numbers and waits. */
const script = `
  import { spawn } from 'node:child_process';
  import { Guard } from ${JSON.stringify(guardModule)};
  const guard = new Guard();
  const start = (stage, stopSignal, shell) => {
    const child = spawn('/bin/sh', ['-c', shell], { detached: true, stdio: 'ignore' });
    guard.watch({ pid: child.pid, name: stage, stage, stopSignal });
    return child.pid;
  };
  const pids = [start('service', 'SIGTERM', 'sleep 60'), start('store', 'SIGINT', 'trap "exit 0" INT; trap "" TERM; while :; do sleep 0.1; done')];
  if (process.argv.includes('forget')) guard.forget(pids[0]);
  if (process.argv.includes('dismiss')) guard.dismiss();
  console.log(JSON.stringify(pids));
  setInterval(() => {}, 1000);
`;

async function launch(...words: string[]): Promise<{ launcher: ChildProcess; pids: number[] }> {
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = (await once(launcher.stdout, 'data')) as [Buffer];
  return { launcher, pids: JSON.parse(text.toString()) as number[] };
}

async function kill(launcher: ChildProcess): Promise<void> {
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
}

const isGone = (pid: number | undefined) => becomesTrue(() => Promise.resolve(!isAlive(pid ?? 0)), { forMs: 8_000 });

describe('the death of the launcher', () => {
  it('SYS-4: leaves no process behind, not even by kill -9', async () => {
    const { launcher, pids } = await launch();
    expect(pids.every(isAlive)).toBe(true);
    await kill(launcher);
    expect(await Promise.all(pids.map(isGone))).toEqual([true, true]);
  }, 20_000);

  it('SYS-4: does not touch a process that is no longer watched', async () => {
    const { launcher, pids } = await launch('forget');
    await kill(launcher);
    expect(await isGone(pids[1])).toBe(true);
    expect(isAlive(pids[0] ?? 0)).toBe(true);
    process.kill(pids[0] ?? 0, 'SIGKILL');
  }, 20_000);
});
