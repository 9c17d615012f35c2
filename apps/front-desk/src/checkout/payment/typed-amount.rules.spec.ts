import fc from 'fast-check';
import { amountText, keyed, typedAmount } from './typed-amount.rules';

describe('PAY-1 an amount as it is typed', () => {
  it.each([
    ['49.6', 4960],
    ['49,60', 4960],
    ['1 250', 125000],
    ['.5', 50],
    ['7.', 700],
    ['0.000', 0],
    ['49.605', undefined],
    ['-1', undefined],
    ['', undefined],
    ['1.2.3', undefined],
  ])('PAY-1: “%s” is %s cents', (text, amount) => {
    expect(typedAmount(text, 2)).toBe(amount);
  });

  it('PAY-1: what is shown is read as what it was, in every currency', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom(0, 2, 3), (amount, digits) => {
        expect(typedAmount(amountText(amount, digits), digits)).toBe(amount);
      }),
    );
  });

  it('PAY-1: the keypad writes amounts and nothing else', () => {
    const press = (keys: string) => Array.from(keys).reduce((text, key) => keyed(text, key, 2), '');
    expect(press('49.605')).toBe('49.60');
    expect(press('1..5')).toBe('1.5');
    expect(press('12⌫3')).toBe('13');
  });
});
