import fc from 'fast-check';
import { numberText } from '../../shared/format/typed-number';
import { countOf, minorOf } from './typed.rules';

const euros = { locale: 'en-GB', digits: 2 } as const;
const yen = { locale: 'en-GB', digits: 0 } as const;

describe('INV-1 what is typed as a number', () => {
  it('INV-1: reads money with a point or a comma, in the currency’s own digits', () => {
    expect([minorOf('9,4', euros), minorOf('12', euros), minorOf('0.05', euros), minorOf('1000000000', yen)]).toEqual([
      940, 1200, 5, 1_000_000_000,
    ]);
    expect([minorOf('', euros), minorOf('1.5', yen), minorOf('1e3', euros), minorOf('-1', euros)]).toEqual(
      Array(4).fill(undefined),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(minorOf(numberText(minor, { locale: 'en-GB', digits }), { locale: 'en-GB', digits })).toBe(minor);
      }),
    );
  });

  it('INV-1: reads a count, and nothing that is none', () => {
    expect([countOf('0', yen), countOf(' 12 ', yen), countOf('1000000000', yen)]).toEqual([0, 12, 1_000_000_000]);
    expect(['', '-1', '1.5', '1e3', '1000000001', 'x'].map((text) => countOf(text, yen))).toEqual(
      Array(6).fill(undefined),
    );
  });
});
