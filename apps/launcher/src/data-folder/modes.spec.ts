import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem } from '../system/start-system.ts';
import { closeToOthers } from './modes.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'anteroom-modes-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const paths = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path))),
];

/** What somebody else may read, write or enter, with its mode. */
const open = (folder: string): string[] =>
  paths(folder)
    .map((path) => ({ path, entry: lstatSync(path) }))
    .filter(({ entry }) => !entry.isSymbolicLink() && (entry.mode & 0o077) !== 0)
    .map(({ path, entry }) => `${path} ${(entry.mode & 0o777).toString(8)}`);

const modeOf = (name: string) => lstatSync(join(dataDir, name)).mode & 0o777;

describe('who may look into the data folder', () => {
  it('SYS-4: one that stood open is closed, programs in it stay programs, links are not followed', () => {
    const outside = mkdtempSync(join(tmpdir(), 'anteroom-outside-'));
    chmodSync(outside, 0o755);
    mkdirSync(join(dataDir, 'packages/redis'), { recursive: true, mode: 0o755 });
    writeFileSync(join(dataDir, 'packages/redis/server'), '', { mode: 0o755 });
    writeFileSync(join(dataDir, 'processes.json'), '[]', { mode: 0o644 });
    symlinkSync(outside, join(dataDir, 'elsewhere'));
    chmodSync(dataDir, 0o755);
    expect(open(dataDir)).not.toEqual([]);
    closeToOthers(dataDir);
    expect(open(dataDir)).toEqual([]);
    expect([modeOf('.'), modeOf('processes.json'), modeOf('packages/redis/server')]).toEqual([0o700, 0o600, 0o700]);
    expect(lstatSync(outside).mode & 0o777).toBe(0o755);
    rmSync(outside, { recursive: true });
  });

  it('SYS-4: a folder that everybody shares is refused, not closed to them', () => {
    chmodSync(dataDir, 0o1777);
    expect(() => closeToOthers(dataDir)).toThrow(/shared by everybody .* --data/);
    expect(lstatSync(dataDir).mode & 0o1777).toBe(0o1777);
  });

  it('SYS-4: nobody else reads a file of a running system, nor of one that an older version left open', async () => {
    const start = () => startSystem({ dataDir, services: [], demo: 'none', ports: 'free', fast: true });
    const first = await start();
    expect(open(dataDir)).toEqual([]);
    await first.stop();
    writeFileSync(join(dataDir, 'processes.json'), '[]');
    for (const name of ['.', 'redis', 'logs', 'secrets.json', 'processes.json']) chmodSync(join(dataDir, name), 0o755);
    if (process.getuid?.() === 0) for (const path of paths(join(dataDir, 'postgres'))) chownSync(path, 65534, 65534);
    const second = await start();
    expect(open(dataDir)).toEqual([]);
    const recorded = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8')) as object[];
    expect(recorded.map(Object.keys)).toEqual(recorded.map(() => ['pid', 'name', 'identity', 'stage', 'stopSignal']));
    expect(recorded.length).toBeGreaterThanOrEqual(1);
    await second.stop();
  });
});
