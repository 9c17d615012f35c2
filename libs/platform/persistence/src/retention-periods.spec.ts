import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { retentionPeriods } from './retention-periods';

const decision = readFileSync(join(import.meta.dirname, '../../../../docs/adr/0020-retention.md'), 'utf8');

function words(keep: object): string {
  const [[unit, n] = ['', 0]] = Object.entries(keep) as [string, number][];
  return `${n} ${unit}`;
}

describe('SYS-4 how long things are kept', () => {
  it('SYS-4: is written in the decision as it is done', () => {
    const rows = [...decision.matchAll(/^\| `([\w-]+)` +\| (\d+ \w+)(, \w+)? +\|/gm)].map(([, kind, keep, then]) => [
      kind,
      keep,
      then?.slice(2) ?? 'removed',
    ]);
    const done = Object.entries(retentionPeriods).map(([kind, { keep, then }]) => [kind, words(keep), then]);
    expect(rows).toEqual(done);
  });
});
