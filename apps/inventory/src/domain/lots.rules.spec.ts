import fc from 'fast-check';
import { goodOn, takeFirstExpiring } from './lots.rules';

const lots = [
  { id: 'keeps', expiresOn: null, balance: 5 },
  { id: 'later', expiresOn: '2027-03-01', balance: 5 },
  { id: 'sooner', expiresOn: '2026-12-01', balance: 5 },
];

describe('INV-2 lots', () => {
  it('INV-2: what expires first is taken first', () => {
    expect(takeFirstExpiring(lots, 7)).toEqual([
      { lotId: 'sooner', quantity: 5 },
      { lotId: 'later', quantity: 2 },
    ]);
  });

  it('INV-2: the last day still counts, the day after does not', () => {
    expect(goodOn(lots, '2026-12-01')).toBe(15);
    expect(goodOn(lots, '2026-12-02')).toBe(10);
  });

  it('INV-2: takes exactly what is asked for, or all there is', () => {
    const lot = fc.record({
      id: fc.uuid(),
      expiresOn: fc.option(fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01')),
      balance: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.uniqueArray(lot, { selector: ({ id }) => id }), fc.nat(200), (some, quantity) => {
        const parts = takeFirstExpiring(some, quantity);
        const there = some.reduce((sum, { balance }) => sum + balance, 0);
        expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(Math.min(quantity, there));
        for (const part of parts) {
          expect(part.quantity).toBeLessThanOrEqual(some.find(({ id }) => id === part.lotId)?.balance ?? 0);
        }
      }),
    );
  });
});
