import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, isAlive } from '../processes/process-identity.ts';
import { recordProcesses, stopLeftovers } from './leftovers.ts';
import { lockDataFolder } from './lock.ts';
import { beginAnew } from './reset.ts';
import { keepSecrets } from './secrets.ts';
import { explainFileFailure } from './space.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'anteroom-data-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const sleeper = async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return child.pid ?? 0;
};

describe('the lock on a data folder', () => {
  it('SYS-4: keeps a second launcher out, by name of the first', () => {
    const unlock = lockDataFolder(dataDir);
    expect(() => lockDataFolder(dataDir)).toThrow(new RegExp(`already running on .* \\(process ${process.pid}\\)`));
    unlock();
    lockDataFolder(dataDir)();
  });

  it('SYS-4: of a process that is gone, or whose number another has now, does not count', () => {
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: 2 ** 22 - 1, identity: 'started 1' }));
    lockDataFolder(dataDir)();
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, identity: 'started long ago' }));
    lockDataFolder(dataDir)();
    writeFileSync(join(dataDir, 'lock'), '{ cut o');
    lockDataFolder(dataDir)();
  });
});

describe('processes of a start that was killed together with its guard', () => {
  it('SYS-4: are stopped by the next start', async () => {
    const pid = await sleeper();
    recordProcesses(dataDir, [{ pid, name: 'redis', stage: 'store', stopSignal: 'SIGTERM' }]);
    expect(await stopLeftovers(dataDir)).toBe(1);
    expect(identityOf(pid)).toBeUndefined();
    expect(await stopLeftovers(dataDir)).toBe(0);
  });

  it('SYS-4: are left alone when their number belongs to another process now', async () => {
    const pid = await sleeper();
    writeFileSync(
      join(dataDir, 'processes.json'),
      JSON.stringify([{ pid, stage: 'store', stopSignal: 'SIGTERM', identity: 'started long ago' }]),
    );
    expect(await stopLeftovers(dataDir)).toBe(0);
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
  });
});

describe('secrets', () => {
  it('SYS-4: are made once, long, and readable by their owner only', () => {
    const made = keepSecrets(dataDir);
    expect(keepSecrets(dataDir)).toEqual(made);
    expect(made.identitySecret.length).toBeGreaterThanOrEqual(32);
    expect(new Set(Object.values(made.rolePasswords)).size).toBe(14);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('SYS-4: when they are lost, the database beside them is not opened by guessing', () => {
    mkdirSync(join(dataDir, 'postgres'));
    expect(() => keepSecrets(dataDir)).toThrow(/secrets\.json is gone, .* --reset/);
  });
});

describe('beginning anew', () => {
  it('SYS-4: deletes the data and keeps the fetched programs', async () => {
    for (const folder of ['postgres', 'redis', 'packages']) mkdirSync(join(dataDir, folder));
    keepSecretsAnyway();
    expect(await beginAnew(dataDir, 'given')).toBe(true);
    expect(['postgres', 'redis', 'secrets.json', 'packages'].map((name) => existsSync(join(dataDir, name)))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('SYS-4: is refused where nobody can be asked', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    const { isTTY } = process.stdin;
    process.stdin.isTTY = false;
    await expect(beginAnew(dataDir, 'ask')).rejects.toThrow(/add --yes/);
    process.stdin.isTTY = isTTY;
    expect(existsSync(join(dataDir, 'postgres'))).toBe(true);
  });

  it('SYS-4: is refused while Anteroom runs on the folder', async () => {
    const unlock = lockDataFolder(dataDir);
    await expect(beginAnew(dataDir, 'given')).rejects.toThrow(/already running/);
    unlock();
  });

  const keepSecretsAnyway = () => writeFileSync(join(dataDir, 'secrets.json'), '{}');
});

describe('what the disk answers', () => {
  it.each([
    ['ENOSPC', /disk that holds .* is full/],
    ['EACCES', /belongs to another user/],
    ['EROFS', /cannot be written/],
  ])('SYS-4: %s becomes a sentence', (code, sentence) => {
    expect(explainFileFailure(Object.assign(new Error('x'), { code }), dataDir)?.message).toMatch(sentence);
  });

  it('SYS-4: what nobody can act on is not dressed up', () => {
    expect(explainFileFailure(new TypeError('bug'), dataDir)).toBeUndefined();
  });
});
