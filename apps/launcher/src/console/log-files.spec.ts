import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFiles } from './log-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const logOnce = async (line: string) => {
  const logs = new LogFiles(folder, () => undefined);
  logs.write('clients-1', line);
  await logs.close();
};

describe('log files', () => {
  it('SYS-4: go on where the last start ended, readable by their owner only', async () => {
    await logOnce('one');
    await logOnce('two');
    expect(readFileSync(join(folder, 'clients-1.log'), 'utf8')).toBe('one\ntwo\n');
    expect(statSync(join(folder, 'clients-1.log')).mode & 0o777).toBe(0o600);
  });

  it('SYS-4: are set aside when they have grown, and only three of them are kept', async () => {
    for (const age of ['first', 'second', 'third', 'fourth', 'fifth']) {
      await logOnce(age);
      writeFileSync(join(folder, 'clients-1.log'), `${age}\n${'x'.repeat(6 * 1024 ** 2)}`);
    }
    await logOnce('now');
    expect(readdirSync(folder).sort()).toEqual([
      'clients-1.log',
      'clients-1.log.1',
      'clients-1.log.2',
      'clients-1.log.3',
    ]);
    expect(readFileSync(join(folder, 'clients-1.log.1'), 'utf8')).toMatch(/^fifth/);
    expect(readFileSync(join(folder, 'clients-1.log.3'), 'utf8')).toMatch(/^third/);
  });
});
