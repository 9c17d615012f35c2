import fc from 'fast-check';
import { asClock, markPassed, shareLeft, urgencyOf } from './hold-countdown.rules';

describe('the countdown of a hold', () => {
  it('CAL-6: shows minutes and seconds, and never less than nothing', () => {
    expect([58, 8, 60, 61, 7.2, -3].map(asClock)).toEqual(['0:58', '0:08', '1:00', '1:00', '0:08', '0:00']);
  });

  it('CAL-6: turns urgent at ten seconds and is over at nought', () => {
    expect([58, 11, 10, 1, 0, -1].map(urgencyOf)).toEqual(['calm', 'calm', 'soon', 'soon', 'over', 'over']);
  });

  it('CAL-6: depletes from a full ring to an empty one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 200 }), (seconds) => {
        expect(shareLeft(seconds)).toBeGreaterThanOrEqual(0);
        expect(shareLeft(seconds)).toBeLessThanOrEqual(1);
        expect(shareLeft(seconds)).toBeLessThanOrEqual(shareLeft(seconds + 1));
      }),
    );
  });

  it('CAL-6: speaks at 30 s and 10 s and at no other time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (seconds) => {
        expect(markPassed(seconds + 1, seconds)).toBe(seconds === 30 || seconds === 10 ? seconds : undefined);
      }),
    );
    expect(markPassed(40, 60)).toBeUndefined();
    expect(markPassed(35, 5)).toBe(10);
  });
});
