import fc from 'fast-check';
import { averageCost, costOfTaking, shareOf, worthOfFound } from './cost.rules';

describe('INV-2 the moving-average cost', () => {
  it('INV-2: rounds half a cent up, and is exact beyond what a float holds', () => {
    expect(shareOf(5, 1, 2)).toBe(3);
    expect(shareOf(10, 1, 3)).toBe(3);
    expect(shareOf(90_000_000_000_000, 999_999_999, 1_000_000_000)).toBe(89_999_999_910_000);
  });

  it('INV-2: two deliveries of different cost make one average', () => {
    const stock = { balance: 200, value: 400 + 600 };
    expect(averageCost(stock, { ratio: 100, cost: 1 })).toBe(500);
    expect(averageCost({ balance: 0, value: 0 }, { ratio: 100, cost: 450 })).toBe(450);
    expect(worthOfFound({ balance: 0, value: 0 }, 50, { ratio: 100, cost: 450 })).toBe(225);
    expect(worthOfFound(stock, 50, { ratio: 100, cost: 1 })).toBe(250);
  });

  it('INV-2: refuses to take more than there is', () => {
    expect(() => costOfTaking({ balance: 1, value: 1 }, 2)).toThrow(RangeError);
  });

  it('INV-2: however deliveries and uses alternate, no cent is lost and none is made', () => {
    const quantity = fc.integer({ min: 1, max: 1_000_000 });
    const step = fc.record({ quantity, cost: fc.integer({ min: 0, max: 100_000_000 }), isDelivery: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let stock = { balance: 0, value: 0 };
        let [paid, used] = [0, 0];
        for (const { quantity: asked, cost, isDelivery } of steps) {
          const taken = Math.min(asked, stock.balance);
          const worth = isDelivery ? cost : -costOfTaking(stock, taken);
          stock = { balance: stock.balance + (isDelivery ? asked : -taken), value: stock.value + worth };
          if (isDelivery) paid += cost;
          else used -= worth;
          expect(stock.value).toBeGreaterThanOrEqual(0);
          expect(stock.balance > 0 || stock.value === 0).toBe(true);
        }
        expect(used + costOfTaking(stock, stock.balance)).toBe(paid);
      }),
    );
  });
});
