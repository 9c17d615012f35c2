import fc from 'fast-check';
import { afterCrash } from './restart-policy.ts';

describe('restart of a process that fell over', () => {
  it('SYS-4: is started again at once the first time, later after growing pauses', () => {
    expect(afterCrash([5_000])).toEqual({ kind: 'restart', delayMs: 200 });
    expect(afterCrash([5_000, 6_000])).toEqual({ kind: 'restart', delayMs: 400 });
    expect(afterCrash([5_000, 6_000, 7_000])).toEqual({ kind: 'restart', delayMs: 800 });
  });

  it('SYS-4: is named when it falls over for the fourth time within a minute', () => {
    expect(afterCrash([0, 10_000, 20_000, 30_000])).toEqual({ kind: 'keeps-crashing', delayMs: 1_600, crashes: 4 });
  });

  it('SYS-4: a crash of more than a minute ago is forgiven', () => {
    expect(afterCrash([0, 1_000, 2_000, 90_000])).toEqual({ kind: 'restart', delayMs: 200 });
  });

  it('SYS-4: never waits longer than half a minute, never less than 200 ms', () => {
    const history = fc
      .array(fc.nat(600_000), { minLength: 1, maxLength: 60 })
      .map((instants) => instants.sort((a, b) => a - b));
    fc.assert(
      fc.property(history, (crashedAtMs) => {
        const { delayMs } = afterCrash(crashedAtMs);
        expect(delayMs).toBeGreaterThanOrEqual(200);
        expect(delayMs).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});
