import fc from 'fast-check';
import {
  durationAfter,
  durationComplaint,
  longestMinutes,
  minutesOfLines,
  parseDuration,
  stepDuration,
} from './duration.rules';

describe('a typed duration', () => {
  it.each([
    ['45', 45],
    ['45 min', 45],
    ['1:30', 90],
    ['1h', 60],
    ['1 h 30 min', 90],
    ['1h30', 90],
    ['1.5 h', 90],
    ['1,5h', 90],
    ['2 ч 15 мин', 135],
    ['0', 0],
  ])('APT-1: reads %s as %d minutes', (typed, minutes) => expect(parseDuration(typed)).toBe(minutes));

  it.each(['', 'long', '1:60', '-5', 'h', '1h 75'])('APT-1: refuses %s', (typed) =>
    expect(parseDuration(typed)).toBeUndefined(),
  );

  it('APT-1: refuses nothing, less than 5 minutes and more than 24 hours, each in its own words', () => {
    expect(durationComplaint(0)).toBe('none-left');
    expect(durationComplaint(4)).toBe('too-short');
    expect(durationComplaint(25 * 60)).toBe('too-long');
    expect(durationComplaint(longestMinutes)).toBeUndefined();
  });
});

describe('duration and services', () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 5 }),
    durationMinutes: fc.integer({ min: 5, max: 60 }),
  });

  it('APT-1: follows the services until it is set by hand', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const followed = durationAfter({ minutes: 5, follows: 'services' }, lines);
        expect(followed).toEqual({ minutes: Math.min(minutesOfLines(lines), longestMinutes), follows: 'services' });
        expect(durationAfter({ minutes: 5, follows: 'hand' }, lines)).toEqual({ minutes: 5, follows: 'hand' });
      }),
    );
  });

  it('APT-1: keeps its length when the last service is taken off', () => {
    expect(durationAfter({ minutes: 30, follows: 'services' }, [])).toEqual({ minutes: 30, follows: 'services' });
  });

  it('CAL-5: steps onto the grid, never below a step nor beyond a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.constantFrom(5, 10, 15, 20, 30), (minutes, step) => {
        const longer = stepDuration(minutes, step, 'longer');
        const shorter = stepDuration(minutes, step, 'shorter');
        expect(longer % step === 0 && shorter % step === 0).toBe(true);
        expect(longer).toBeLessThanOrEqual(longestMinutes);
        expect(longer > minutes || longer === longestMinutes).toBe(true);
        expect(shorter < minutes || shorter === step).toBe(true);
      }),
    );
  });
});
