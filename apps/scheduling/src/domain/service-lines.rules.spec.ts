import fc from 'fast-check';
import { type Offer, bufferAfter, kindsNeeded, linesFor, totalMinutes } from './service-lines.rules';

const anOffer = (facts: Partial<Offer> = {}): Offer => ({
  serviceId: 'massage',
  name: 'Massage',
  durationMinutes: 30,
  bufferMinutes: 0,
  priceAmount: 4_500,
  kindIds: [],
  isOffered: true,
  ...facts,
});
const from = (...offers: Offer[]) => ({ offers, personName: 'Dr. Weber', currency: 'EUR' });
const euros = (amount: number) => ({ amount, currency: 'EUR' });

describe('service lines', () => {
  it('SCH-2: have the person’s own length and price unless the desk sets another price', () => {
    const offer = anOffer({ durationMinutes: 45, priceAmount: 6_000 });
    const request = { serviceId: 'massage', quantity: 2 };
    expect(linesFor([request], from(offer))).toMatchObject([
      { durationMinutes: 45, priceAmount: 6_000, discountAmount: 0 },
    ]);
    expect(linesFor([{ ...request, price: euros(100) }], from(offer))).toMatchObject([{ priceAmount: 100 }]);
  });

  it('SCH-2: last one after the other, with one buffer, the longest', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 90 }))), (parts) => {
        const lines = parts.map(([quantity, durationMinutes]) => ({ quantity, durationMinutes }));
        expect(totalMinutes(lines)).toBe(parts.reduce((sum, [quantity, minutes]) => sum + quantity * minutes, 0));
        const offers = parts.map(([, minutes]) => ({ bufferMinutes: minutes % 61 }));
        expect(bufferAfter(offers)).toBe(offers.reduce((most, { bufferMinutes }) => Math.max(most, bufferMinutes), 0));
      }),
    );
  });

  it('SCH-3: need each kind once, however many services ask for it', () => {
    const offers = [anOffer({ kindIds: ['room'] }), anOffer({ kindIds: ['room', 'scanner'] })];
    expect(kindsNeeded(offers)).toEqual(['room', 'scanner']);
  });

  it('APT-1: a discount is at most the line’s total, in the branch’s money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 3 }), (discount, quantity) => {
        const book = () => linesFor([{ serviceId: 'massage', quantity, discount: euros(discount) }], from(anOffer()));
        if (discount <= 4_500 * quantity) expect(book()).toMatchObject([{ discountAmount: discount }]);
        else expect(book).toThrow(expect.objectContaining({ code: 'invalid' }));
      }),
    );
    const inDollars = { serviceId: 'massage', quantity: 1, price: { amount: 1, currency: 'USD' } };
    expect(() => linesFor([inDollars], from(anOffer()))).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('SCH-2: a person performs only what they offer', () => {
    const book = () => linesFor([{ serviceId: 'massage', quantity: 1 }], from(anOffer({ isOffered: false })));
    expect(book).toThrow(
      expect.objectContaining({ code: 'service-not-offered', message: 'Dr. Weber does not do “Massage”.' }),
    );
  });
});
