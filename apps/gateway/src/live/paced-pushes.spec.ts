import type { DayChanged } from '@anteroom/contracts-live';
import { jest } from '@jest/globals';
import { PacedPushes } from './paced-pushes';

const day = { branchId: '0190a000-0000-7000-8000-000000000001', date: '2026-11-24' };
const gone = (id: string) => ({ kind: 'hold' as const, id, value: null });
const update = (revision: number, ...ids: string[]): DayChanged => ({ ...day, revision, changes: ids.map(gone) });

function aPace(screens: number) {
  const pushed: DayChanged[] = [];
  const paced = new PacedPushes({ push: (one) => pushed.push(one), countScreens: () => screens });
  return { paced, pushed, spans: () => pushed.map(({ since, revision }) => [since ?? revision - 1, revision]) };
}

describe('pushes at a pace', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('CAL-6: pushes a change at once while the day is quiet', () => {
    const { paced, pushed } = aPace(500);
    paced.push(update(1, 'a'));
    jest.advanceTimersByTime(50);
    paced.push(update(2, 'b'));
    expect(pushed).toEqual([update(1, 'a'), update(2, 'b')]);
  });

  it('CAL-6: pushes what comes close behind together, each thing with its last value, and no later than 50 ms', () => {
    const { paced, pushed, spans } = aPace(500);
    [1, 2, 3, 4].forEach((revision) => paced.push(update(revision, `thing ${revision % 2}`)));
    expect(spans()).toEqual([[0, 1]]);
    jest.advanceTimersByTime(50);
    expect(spans()).toEqual([
      [0, 1],
      [1, 4],
    ]);
    expect(pushed[1]?.changes).toEqual([gone('thing 1'), gone('thing 0')]);
  });

  it('CAL-6: sends 500 screens at most 20 pushes a second, and few screens many more', () => {
    const sent = (screens: number) => {
      const { paced, pushed } = aPace(screens);
      for (let revision = 1; revision <= 200; revision++) {
        paced.push(update(revision, 'a'));
        jest.advanceTimersByTime(5);
      }
      return pushed.length;
    };
    expect(sent(500)).toBeLessThanOrEqual(21);
    expect(sent(5)).toBeGreaterThan(150);
  });

  it('CAL-6: leaves a gap between two changes visible', () => {
    const { paced, spans } = aPace(500);
    paced.push(update(1, 'a'));
    paced.push(update(2, 'b'));
    paced.push(update(900));
    jest.advanceTimersByTime(50);
    expect(spans()).toEqual([
      [0, 1],
      [899, 900],
    ]);
  });
});
