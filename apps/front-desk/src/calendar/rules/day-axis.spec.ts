import fc from 'fast-check';
import {
  dayAxis,
  instantAt,
  minuteOf,
  snapDown,
  snapNearest,
  snapUp,
  timeLabels,
  wallMinuteAt,
  wallTimeAt,
} from './day-axis';

const steps = [1, 5, 10, 15, 20, 30] as const;
const days = [
  ['2026-11-24', 'Europe/Berlin'],
  ['2026-03-29', 'Europe/Berlin'],
  ['2026-10-25', 'Europe/Berlin'],
  ['2026-03-08', 'America/New_York'],
  ['2026-11-01', 'America/New_York'],
  ['2026-04-05', 'Australia/Lord_Howe'],
  ['2026-04-24', 'Africa/Cairo'],
  ['2026-07-01', 'Asia/Kolkata'],
] as const;
const anyDay = fc.constantFrom(...days).map(([date, zone]) => dayAxis(date, zone));

describe('the axis of a day', () => {
  it('CAL-1: is as long as the day really is, 23, 24 or 25 hours', () => {
    expect(dayAxis('2026-11-24', 'Europe/Berlin').minutes).toBe(1440);
    expect(dayAxis('2026-03-29', 'Europe/Berlin').minutes).toBe(1380);
    expect(dayAxis('2026-10-25', 'Europe/Berlin').minutes).toBe(1500);
  });

  it('CAL-1: jumps over the hour that does not exist and shows the repeated hour twice, told apart by zone', () => {
    const spring = dayAxis('2026-03-29', 'Europe/Berlin');
    expect([wallTimeAt(spring, 119), wallTimeAt(spring, 120)]).toEqual(['01:59', '03:00']);
    const autumn = timeLabels(dayAxis('2026-10-25', 'Europe/Berlin'), 60, 'en-GB');
    expect(autumn.map(({ text }) => text).slice(1, 5)).toEqual(['01:00', '02:00', '02:00', '03:00']);
    expect(autumn.map(({ zone }) => zone !== undefined).slice(1, 5)).toEqual([false, false, true, false]);
  });

  it('CAL-1: starts at 01:00 where the clocks skip midnight', () => {
    expect(wallTimeAt(dayAxis('2026-04-24', 'Africa/Cairo'), 0)).toBe('01:00');
  });

  it('CAL-1: turns every minute into an instant and back without loss', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1499), (axis, minute) => {
        const at = minute % axis.minutes;
        expect(minuteOf(axis, instantAt(axis, at))).toBe(at);
      }),
    );
  });

  it('CAL-1: snaps to a multiple of the step on the wall clock, less than a step away, inside the day', () => {
    fc.assert(
      fc.property(anyDay, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...steps), (axis, part, step) => {
        const minute = part * axis.minutes;
        const down = snapDown(axis, minute, step);
        expect(down).toBeLessThanOrEqual(minute);
        expect(minute - down).toBeLessThan(step);
        const isAtChange = axis.offsets.some(({ from }) => from === down);
        if (!isAtChange) expect(wallMinuteAt(axis, down) % step).toBeCloseTo(0);
        expect(snapUp(axis, minute, step)).toBeGreaterThanOrEqual(minute);
        expect(Math.abs(snapNearest(axis, minute, step) - minute)).toBeLessThanOrEqual(step);
      }),
    );
  });
});
