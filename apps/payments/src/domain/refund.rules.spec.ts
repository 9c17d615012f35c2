import fc from 'fast-check';
import { aPart, aPayment, now } from '../testing/bill.fixture';
import { refundableParts, spreadRefund } from './refund.rules';

const card = { method: 'card', register: { id: 'terminal', name: 'Terminal' } } as const;

describe('PAY-2 how a refund goes back', () => {
  const first = aPayment({ parts: [aPart(3000), aPart(2000, { line: 2, ...card })] });
  const second = aPayment({ parts: [aPart(1000)], at: now.add({ minutes: 5 }) });

  it('PAY-2: the latest payment first, its last part first', () => {
    const pieces = spreadRefund(3500, refundableParts([first, second]));
    expect(pieces?.map(({ method, amount, source }) => [method, amount, source.paymentId])).toEqual([
      ['cash', 1000, second.id],
      ['card', 2000, first.id],
      ['cash', 500, first.id],
    ]);
  });

  it('PAY-2: a wish takes from parts of its own method first', () => {
    const pieces = spreadRefund(2500, refundableParts([first, second]), [{ ...card, amount: 2500 }]);
    expect(pieces?.map(({ method, amount, source }) => [method, amount, source.line])).toEqual([
      ['card', 2000, 2],
      ['card', 500, 1],
    ]);
  });

  it('PAY-2: never more than was paid and not given back, however it is divided', () => {
    const amount = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40_000 }),
        (paid, wanted) => {
          const payments = paid.map((sum) => aPayment({ parts: [aPart(sum)] }));
          const most = paid.reduce((sum, one) => sum + one, 0);
          const pieces = spreadRefund(wanted, refundableParts(payments));
          if (wanted > most) return expect(pieces).toBeUndefined();
          expect(pieces?.reduce((sum, piece) => sum + piece.amount, 0)).toBe(wanted);
          const refunds = aPayment({
            kind: 'refund',
            parts: (pieces ?? []).map((piece, i) => aPart(piece.amount, { line: i, refunds: piece.source })),
          });
          const left = refundableParts([...payments, refunds]).reduce((sum, part) => sum + part.left, 0);
          expect(left).toBe(most - wanted);
        },
      ),
    );
  });
});
