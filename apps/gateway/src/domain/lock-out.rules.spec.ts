import fc from 'fast-check';
import { forgottenAfterMinutes, tolerance, waitInWords, waitSecondsAfter } from './lock-out.rules';

describe('the wait after failed sign-ins', () => {
  it('SYS-1: lets a person mistype, then doubles from 15 seconds to a quarter of an hour', () => {
    const waits = [4, 5, 6, 7, 11, 50].map((failures) => waitSecondsAfter(failures, tolerance.account));
    expect(waits).toEqual([0, 15, 30, 60, 900, 900]);
  });

  it('SYS-1: never shrinks with more failures, and ends before they are forgotten', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.constantFrom(...Object.values(tolerance)), (failures, tolerated) => {
        const wait = waitSecondsAfter(failures, tolerated);
        expect(waitSecondsAfter(failures + 1, tolerated)).toBeGreaterThanOrEqual(wait);
        expect(wait).toBeLessThan(forgottenAfterMinutes * 60);
      }),
    );
  });

  it('SYS-1: is said in words', () => {
    expect([1, 40, 61, 900].map(waitInWords)).toEqual(['1 second', '40 seconds', '2 minutes', '15 minutes']);
  });
});
