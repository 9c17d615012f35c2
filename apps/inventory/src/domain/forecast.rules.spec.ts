import fc from 'fast-check';
import { lowOn, runsOutOn } from './forecast.rules';

const days = [
  { date: '2026-11-25', amount: 4 },
  { date: '2026-11-27', amount: 6 },
];
const booked = fc
  .uniqueArray(fc.record({ day: fc.integer({ min: 10, max: 30 }), amount: fc.integer({ min: 1, max: 50 }) }), {
    selector: ({ day }) => day,
  })
  .map((list) => list.sort((a, b) => a.day - b.day).map(({ day, amount }) => ({ date: `2026-11-${day}`, amount })));

describe('INV-4 how long stock lasts', () => {
  it('INV-4: runs low and runs out by what is booked', () => {
    expect([runsOutOn(10, days), runsOutOn(9, days), runsOutOn(3, days)]).toEqual([null, '2026-11-27', '2026-11-25']);
    expect(lowOn({ balance: 10, critical: 6 }, days)).toBe('2026-11-25');
    expect(lowOn({ balance: 20, critical: 9 }, days)).toBeNull();
  });

  it('INV-4: is never low later than it runs out, and lasts exactly when it covers all that is booked', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(100), booked, (balance, critical, list) => {
        const [low, out] = [lowOn({ balance, critical }, list), runsOutOn(balance, list)];
        const all = list.reduce((sum, { amount }) => sum + amount, 0);
        expect(out === null).toBe(all <= balance);
        if (out !== null) expect(low !== null && low <= out).toBe(true);
        expect(low === null).toBe(list.length === 0 || balance - all > critical);
      }),
    );
  });
});
