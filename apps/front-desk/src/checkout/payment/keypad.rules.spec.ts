import { amountOf, keyed } from './keypad.rules';

const press = (keys: string, digits = 2) => Array.from(keys).reduce((text, key) => keyed(text, key, digits), '');

describe('PAY-1: the keypad', () => {
  it('writes amounts and nothing else', () => {
    expect(press('49.605')).toBe('49.60');
    expect(press('1..5')).toBe('1.5');
    expect(press('12⌫3')).toBe('13');
    expect(press('007')).toBe('7');
    expect(press('1.5', 0)).toBe('15');
  });

  it('means what is written so far at every key', () => {
    expect(['4', '40', '40.', '40.5'].map((text) => amountOf(text, 2))).toEqual([400, 4000, 4000, 4050]);
  });
});
