import fc from 'fast-check';
import {
  type PricedLine,
  type ReductionGiver,
  reductionOf,
  requireLineReductions,
  requireReductionAllowed,
} from './reduction';

const receptionist: ReductionGiver = { rights: ['payment.discount'], limitPercent: 10 };
const doctor: ReductionGiver = { rights: [], limitPercent: 10 };
const owner: ReductionGiver = { rights: ['payment.discount', 'payment.discount-any'], limitPercent: 10 };

const aLine = (facts: Partial<PricedLine> = {}): PricedLine => ({
  key: 'consultation',
  quantity: 1,
  listPrice: 10_000,
  price: 10_000,
  discount: 0,
  ...facts,
});

const check = (lines: readonly PricedLine[], giver: ReductionGiver, before: readonly PricedLine[] = []) =>
  requireLineReductions(lines, { before, giver, pathOf: (index) => `services.${index}` });

const codeOf = (work: () => void): unknown => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

const amount = fc.nat(200_000);
const line = fc
  .record({
    key: fc.constantFrom('consultation', 'blood test'),
    quantity: fc.integer({ min: 1, max: 5 }),
    listPrice: amount,
    price: amount,
  })
  .chain((one) => fc.nat(one.price * one.quantity).map((discount): PricedLine => ({ ...one, discount })));
const lines = fc.array(line, { minLength: 1, maxLength: 5 });
const limitPercent = fc.nat(100);

describe('PAY-1 who may charge less than the list price', () => {
  it('PAY-1: a lower price counts as much as a discount, and both together are measured', () => {
    expect(codeOf(() => check([aLine({ price: 9_000 })], receptionist))).toBe('allowed');
    expect(codeOf(() => check([aLine({ discount: 1_000 })], receptionist))).toBe('allowed');
    expect(codeOf(() => check([aLine({ price: 9_000, discount: 1 })], receptionist))).toBe('reduction-above-limit');
    expect(codeOf(() => check([aLine({ price: 0 })], receptionist))).toBe('reduction-above-limit');
    expect(codeOf(() => check([aLine({ discount: 10_000 })], receptionist))).toBe('reduction-above-limit');
  });

  it('PAY-1: without the right nothing is taken off, with the larger one anything', () => {
    expect(codeOf(() => check([aLine({ discount: 1 })], doctor))).toBe('reduction-not-allowed');
    expect(codeOf(() => check([aLine({ price: 0 })], owner))).toBe('allowed');
    expect(codeOf(() => check([aLine({ price: 12_000 })], doctor))).toBe('allowed');
  });

  it('PAY-1: a refusal says the limit, the most, and which line it is', () => {
    expect(() => check([aLine(), aLine({ price: 0 })], receptionist)).toThrow(
      expect.objectContaining({ facts: { path: 'services.1', limitPercent: 10, most: 1_000 } }),
    );
    expect(() => requireReductionAllowed({ list: 10_000, reduction: 1_001 }, receptionist)).toThrow('up to 10 %');
  });

  it('PAY-1: what somebody else was allowed to give stays when a colleague edits something else', () => {
    fc.assert(
      fc.property(lines, limitPercent, (given, percent) => {
        for (const rights of [[], ['payment.discount']]) {
          expect(codeOf(() => check([...given].reverse(), { rights, limitPercent: percent }, given))).toBe('allowed');
        }
      }),
    );
  });

  it('PAY-1: nobody with a limit ever charges less than it allows by any mixture of price and discount', () => {
    fc.assert(
      fc.property(line, limitPercent, (one, percent) => {
        const giver = { rights: ['payment.discount'], limitPercent: percent };
        const isAllowed = codeOf(() => check([one], giver)) === 'allowed';
        const least = Math.ceil((one.quantity * one.listPrice * (100 - percent) - 50) / 100);
        expect(isAllowed).toBe(one.quantity * one.price - one.discount >= least);
      }),
    );
  });

  it('PAY-1: once money or a discount stands on the bill, those with a limit take more off there alone', () => {
    const line = aLine({ discount: 100 });
    expect(codeOf(() => check([line], { ...receptionist, isSettling: true }))).toBe('reduction-not-allowed');
    expect(codeOf(() => check([line], { ...receptionist, isSettling: true }, [line]))).toBe('allowed');
    expect(codeOf(() => check([line], { ...owner, isSettling: true }))).toBe('allowed');
  });

  it('PAY-1: an agreed reduction is kept for one line, not for a further one, and not for more', () => {
    const agreed = aLine({ price: 0 });
    expect(codeOf(() => check([agreed, agreed], receptionist, [agreed]))).toBe('reduction-above-limit');
    expect(codeOf(() => check([{ ...agreed, quantity: 2 }], receptionist, [agreed]))).toBe('reduction-above-limit');
    expect(codeOf(() => check([{ ...agreed, key: 'ecg' }], receptionist, [agreed]))).toBe('reduction-above-limit');
    expect(reductionOf(agreed)).toBe(10_000);
  });
});
