import type { ProductOnShelf, StockLevel } from '@anteroom/contracts-inventory';
import { barOf, curveOf, markOf, withLevels } from './stock.rules';

const level = (facts: Partial<StockLevel> = {}) =>
  ({
    productId: 'gloves',
    balance: 30,
    expired: 0,
    missing: 0,
    state: 'in-stock',
    expiry: 'fine',
    ...facts,
  }) as StockLevel;

describe('INV-4 a shelf on the screen', () => {
  it('INV-4: what is missing is said before what is old', () => {
    expect(markOf(level())).toBe('in-stock');
    expect(markOf(level({ state: 'low', expiry: 'expired' }))).toBe('low');
    expect(markOf(level({ state: 'out' }))).toBe('out');
    expect(markOf(level({ missing: 2, expiry: 'soon' }))).toBe('short');
    expect(markOf(level({ expiry: 'soon' }))).toBe('expiring');
  });

  it('INV-4: a bar is never longer than its box, however full the shelf', () => {
    const product = { level: level({ balance: 80 }), criticalBalance: 10, fullBalance: 40 } as ProductOnShelf;
    expect(barOf(product)).toEqual({ filled: 100, minimum: 12.5 });
    expect(barOf({ ...product, level: level({ balance: 10 }) })).toEqual({ filled: 25, minimum: 25 });
  });

  it('INV-4: a push replaces the levels it names', () => {
    const products = [
      { id: 'gloves', level: level() },
      { id: 'masks', level: level({ productId: 'masks' }) },
    ] as ProductOnShelf[];
    const after = withLevels(products, [level({ balance: 3 })]);
    expect(after.map((product) => product.level.balance)).toEqual([3, 30]);
  });

  it('INV-4: the curve steps through the past and goes on with what is booked, never below nothing', () => {
    const { past, coming, today } = curveOf({
      level: level({ balance: 10 }),
      criticalBalance: 5,
      history: [
        { date: '2026-11-23', balance: 20 },
        { date: '2026-11-24', balance: 10 },
      ],
      forecast: { days: [{ date: '2026-11-25', amount: 99 }], runsOutOn: '2026-11-25', next: [] },
    });
    expect(today).toBeCloseTo(100 / 15);
    expect(past).toBe('M0 7.41H6.67V53.70');
    expect(coming).toMatch(/^M6\.67 53\.70H13\.33V100\.00/);
  });
});
