import fc from 'fast-check';
import { numberTyped } from './typed-number.rules';

const percent = { least: 1, most: 100, empty: 'allowed' } as const;

describe('a number that is typed into a setting', () => {
  it('APT-10: is any whole number of its range, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), (number) => {
        expect(numberTyped(` ${number} `, percent, 'en-GB')).toBe(number >= 1 && number <= 100 ? number : undefined);
      }),
    );
  });

  it('APT-10: may be left empty only where nothing means something', () => {
    expect(numberTyped('  ', percent, 'en-GB')).toBeNull();
    expect(numberTyped('', { ...percent, empty: 'refused' }, 'en-GB')).toBeUndefined();
  });

  it.each(['1.5', '2,5', '1e2', 'ten', '--', '100000000'])('APT-10: is not “%s”', (text) => {
    expect(numberTyped(text, { least: 0, most: 1440, empty: 'refused' }, 'en-GB')).toBeUndefined();
  });
});
