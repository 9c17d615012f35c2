import fc from 'fast-check';
import { countOf, minorOf } from './typed.rules';

describe('INV-1 what is typed as a number', () => {
  it('INV-1: reads money with a point or a comma, in the currency’s own digits', () => {
    expect([minorOf('9,4', 2), minorOf('12', 2), minorOf('0.05', 2), minorOf('1000000000', 0)]).toEqual([
      940, 1200, 5, 1_000_000_000,
    ]);
    expect([minorOf('', 2), minorOf('1.5', 0), minorOf('1e3', 2), minorOf('-1', 2)]).toEqual(Array(4).fill(undefined));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(minorOf((minor / 10 ** digits).toFixed(digits), digits)).toBe(minor);
      }),
    );
  });

  it('INV-1: reads a count, and nothing that is none', () => {
    expect([countOf('0'), countOf(' 12 '), countOf('1000000000')]).toEqual([0, 12, 1_000_000_000]);
    expect(['', '-1', '1.5', '1e3', '1000000001', 'x'].map(countOf)).toEqual(Array(6).fill(undefined));
  });
});
