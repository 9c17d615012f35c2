import fc from 'fast-check';
import { aLine, consultation, ecg, haddad, lindgren } from './drafts.fixture';
import {
  discountOf,
  lineTotal,
  mostOfOneService,
  notOffered,
  offersOf,
  performedBy,
  totalOf,
  withQuantity,
  withService,
  withoutLine,
} from './service-lines.rules';

const catalogue = [consultation, ecg];
const arbitraryLine = fc
  .record({
    quantity: fc.integer({ min: 1, max: 20 }),
    price: fc.nat(1_000_000),
    share: fc.double({ min: 0, max: 1.2, noNaN: true }),
  })
  .map(({ quantity, price, share }) =>
    aLine({
      quantity,
      price: { amount: price, currency: 'EUR' },
      discount: { amount: Math.floor(quantity * price * share), currency: 'EUR' },
    }),
  );

describe('service lines', () => {
  it('APT-1: adds up in whole minor units, and what is taken off and what remains make the full price', () => {
    fc.assert(
      fc.property(fc.array(arbitraryLine, { minLength: 1, maxLength: 20 }), (lines) => {
        const total = totalOf(lines);
        const full = lines.reduce((sum, line) => sum + line.quantity * line.price.amount, 0);
        expect(Number.isSafeInteger(total?.amount)).toBe(true);
        expect(total!.amount + discountOf(lines)).toBe(full);
        expect(lines.every((line) => lineTotal(line).amount >= 0)).toBe(true);
      }),
    );
  });

  it('APT-1: has no total without services', () => expect(totalOf([])).toBeUndefined());

  it('APT-1: offers what the person performs, at their own price and length', () => {
    expect(offersOf(haddad, catalogue)).toEqual([
      expect.objectContaining({
        serviceId: consultation.id,
        durationMinutes: 45,
        price: { amount: 11000, currency: 'EUR' },
      }),
    ]);
    expect(offersOf(undefined, catalogue)).toEqual([]);
  });

  it('APT-1: raises the quantity when a service is added again, up to the most the desk may book', () => {
    const [offer] = offersOf(lindgren, catalogue);
    const once = withService([], offer!);
    expect(withService(once, offer!)).toEqual([{ ...once[0], quantity: 2 }]);
    expect(withQuantity(once, 0, 99)[0]?.quantity).toBe(mostOfOneService);
    expect(withQuantity(once, 0, 0)[0]?.quantity).toBe(1);
    expect(withoutLine(once, 0)).toEqual([]);
  });

  it('APT-1: takes the other person’s price and length, and names what they do not perform', () => {
    const lines = [aLine(), aLine({ serviceId: ecg.id, name: ecg.name, durationMinutes: 15 })];
    const offers = offersOf(haddad, catalogue);
    expect(performedBy(lines, offers).map((line) => [line.durationMinutes, line.price.amount])).toEqual([
      [45, 11000],
      [15, 9500],
    ]);
    expect(notOffered(lines, offers).map((line) => line.name)).toEqual([ecg.name]);
  });

  it('APT-1: leaves the price an appointment was booked at alone', () => {
    const kept = aLine({ priceFrom: 'kept', price: { amount: 9000, currency: 'EUR' } });
    expect(performedBy([kept], offersOf(haddad, catalogue))[0]?.price.amount).toBe(9000);
  });
});
