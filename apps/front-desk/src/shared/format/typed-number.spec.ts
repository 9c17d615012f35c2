import fc from 'fast-check';
import { numberText, readNumber } from './typed-number';

const british = { locale: 'en-GB', digits: 2 } as const;
const german = { locale: 'de', digits: 2 } as const;

describe('PAY-1: a number as it is typed', () => {
  it.each([
    ['49.6', 4960],
    ['49,60', 4960],
    ['1 250', 125_000],
    ['1,250', 125_000],
    ['1,250.40', 125_040],
    ['1.250,40', 125_040],
    ['1,250,000', 125_000_000],
    ['€40', 4000],
    ['40 €', 4000],
    ['.5', 50],
    ['7.', 700],
    ['0.000', 0],
    ['0,125', undefined],
    ['４０', 4000],
    ['٤٠٫٥', 4050],
    ['−3', -300],
    ['49.605', undefined],
    ['', undefined],
    ['€', undefined],
    ['.', undefined],
    ['1.2.3', undefined],
    ['1,25,0', undefined],
    ['4x', undefined],
    ['1e3', undefined],
    ['12345678901', undefined],
  ])('“%s” is %s pence in Britain', (text, units) => {
    expect(readNumber(text, british)).toBe(units);
  });

  it.each([
    ['49,60', 4960],
    ['49.60', 4960],
    ['1.250', 125_000],
    ['1.250,40', 125_040],
    ['1,250', 125],
    ['1’250.40', 125_040],
  ])('“%s” is %s cents in Germany', (text, units) => {
    expect(readNumber(text, german)).toBe(units);
  });

  it('a count has no decimals, a yen has no cents', () => {
    expect(readNumber('12', { locale: 'ja', digits: 0 })).toBe(12);
    expect(readNumber('12,5', { locale: 'de', digits: 0 })).toBeUndefined();
    expect(readNumber('12.0', { locale: 'en-GB', digits: 0 })).toBe(12);
  });

  it('what is shown is read as what it was, in every language, with thousands parted or not', () => {
    const locales = fc.constantFrom('en-GB', 'en-US', 'de', 'de-CH', 'fr', 'ru', 'pl', 'ar-EG', 'fa', 'hi', 'ja', 'es');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        locales,
        (units, digits, locale) => {
          const writing = { locale, digits };
          expect(readNumber(numberText(units, writing), writing)).toBe(units);
          if (locale === 'hi') return; // lakhs: 1,00,000
          const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
          const grouped = new Intl.NumberFormat(locale, style).format(units / 10 ** digits);
          expect(readNumber(grouped, writing)).toBe(units);
        },
      ),
    );
  });

  it('never reads a number that is not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- x€')) }), (text) => {
        const read = readNumber(text, british);
        if (read !== undefined)
          expect(
            text
              .replace(/\D/g, '')
              .replace(/^0+/, '')
              .startsWith(String(Math.abs(read)).replace(/0+$/, '')),
          ).toBe(true);
      }),
    );
  });
});
