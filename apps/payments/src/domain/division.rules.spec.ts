import fc from 'fast-check';
import { percentOf } from '@anteroom/kernel';
import { divide } from './division.rules';

describe('PAY-1 dividing money', () => {
  it('PAY-1: nothing is lost or made: the parts add up, and none is further than one unit from its share', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.array(fc.nat(1_000_000), { maxLength: 20 }), (amount, weights) => {
        const parts = divide(amount, weights);
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(sum).toBe(whole === 0 ? 0 : amount);
        parts.forEach((part, index) => {
          const share = whole === 0 ? 0 : (amount * (weights[index] ?? 0)) / whole;
          expect(Math.abs(part - share)).toBeLessThan(1);
          expect(part).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it.each([
    [1000, 10, 100],
    [995, 10, 100],
    [994, 10, 99],
    [1, 50, 1],
    [0, 100, 0],
  ])('PAY-1: of %i cents %i %% are %i', (amount, percent, part) => {
    expect(percentOf(amount, percent)).toBe(part);
  });
});
