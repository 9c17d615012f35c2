import type { DomainError } from '@anteroom/kernel';
import fc from 'fast-check';
import { aBill, aPart, aPayment, anAppointment, anna, nextId, now, visitId } from '../testing/bill.fixture';
import type { Bill } from './bill';
import type { AttendanceStatus } from './bill-lines.rules';
import { totalsOf } from './bill-lines.rules';
import { refundPieces, refundPostings, requireCancellable } from './refunding.rules';
import { takingOf } from './taking.rules';

const act = { by: anna, now };
const everything = ['payment.discount-any', 'appointment.edit-paid'];

function settled(bill: Bill): Bill {
  bill.settle(nextId(), act);
  return bill;
}

function pay(bill: Bill, amount: number, surplus: 'refuse' | 'client-account' = 'client-account'): void {
  const parts = [aPart(amount)];
  const taking = takingOf(bill, parts, surplus);
  const { id } = bill.post({ id: nextId(), kind: 'payment', reason: null, postings: taking.postings, ...act });
  bill.addPayment(aPayment({ operationId: id, parts, surplus: taking.surplus }));
}

function refund(bill: Bill, amount: number): void {
  const pieces = refundPieces(bill, { kind: 'sum', sum: amount });
  const parts = pieces.map((piece, index) => aPart(piece.amount, { line: index + 1, refunds: piece.source }));
  const postings = refundPostings(bill, parts);
  const { id } = bill.post({ id: nextId(), kind: 'refund', reason: 'x', postings, ...act });
  bill.addPayment(aPayment({ kind: 'refund', operationId: id, parts }));
}

function cancel(bill: Bill, index: number): void {
  const payment = bill.payments[index % Math.max(1, bill.payments.length)];
  if (!payment) return;
  const openShiftIds = payment.parts.flatMap(({ shiftId }) => shiftId ?? []);
  requireCancellable(bill, payment, { today: '2026-11-24', dateOf: () => '2026-11-24', openShiftIds });
  bill.takeBack(payment, { id: nextId(), reason: 'wrong', ...act });
}

const statuses: AttendanceStatus[] = ['booked', 'in-room', 'completed', 'cancelled', 'no-show'];
const appointments = Array.from({ length: 3 }, nextId);

const step = fc.oneof(
  fc.record({
    do: fc.constant('follow' as const),
    which: fc.nat(2),
    price: fc.nat(9_999),
    quantity: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom(...statuses),
  }),
  fc.record({ do: fc.constant('lose' as const), which: fc.nat(2) }),
  fc.record({ do: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('sum' as const), sum: fc.integer({ min: 1, max: 5_000 }) }),
  fc.record({ do: fc.constant('no-discount' as const) }),
  fc.record({ do: fc.constant('pay' as const), amount: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ do: fc.constant('refund' as const), amount: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ do: fc.constant('cancel' as const), index: fc.nat(20) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(bill: Bill, what: Step): void {
  const give = (size: { kind: 'percent'; percent: number } | { kind: 'sum'; sum: number }) =>
    bill.giveDiscount({ size, reason: 'Regular' }, everything, anna);
  if (what.do === 'follow') {
    const { price, quantity, status } = what;
    return bill.follow(anAppointment({ id: appointments[what.which], price, quantity, status }));
  }
  if (what.do === 'lose') return bill.lose(appointments[what.which] ?? '');
  if (what.do === 'percent') return give({ kind: 'percent', percent: what.percent });
  if (what.do === 'sum') return give({ kind: 'sum', sum: what.sum });
  if (what.do === 'no-discount') return bill.takeBackDiscount(everything);
  if (what.do === 'pay') return pay(bill, what.amount);
  if (what.do === 'refund') return refund(bill, what.amount);
  return cancel(bill, what.index);
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('PAY-2 the bill and its books', () => {
  it('PAY-2: whatever is done, every operation balances, the books come to zero, and bill and ledger agree', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const bill = settled(aBill({ appointments: [anAppointment({ id: appointments[0] })] }));
        for (const one of steps) {
          attempt(() => take(bill, one));
          settled(bill);
          for (const { postings } of bill.newOperations) expect(sumOf(postings.map(({ amount }) => amount))).toBe(0);
          const { billed, paid, refunded, due } = bill.books;
          expect(billed).toBe(bill.totals.total);
          expect(due).toBe(billed - paid + refunded);
          expect(refunded).toBeLessThanOrEqual(paid);
          expect(totalsOf(bill.lines).total).toBeGreaterThanOrEqual(0);
          expect(bill.clientBalance).toBeGreaterThanOrEqual(0);
        }
        const standing = bill.payments.filter(({ cancelled }) => cancelled === null);
        const kept = standing.map(({ kind, parts, surplus }) => {
          const amount = sumOf(parts.map((part) => part.amount)) - surplus;
          return kind === 'payment' ? amount : -amount;
        });
        expect(bill.books.paid - bill.books.refunded).toBe(sumOf(kept));
      }),
      { numRuns: 300 },
    );
  });

  /** A refusal changes nothing; anything else is a mistake of ours. */
  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      expect((error as DomainError).code).toBeDefined();
    }
  }

  it('PAY-2: a state follows from the ledger: nothing due, unpaid, partly paid, paid', () => {
    const bill = settled(aBill());
    expect(bill.state).toBe('nothing-due');
    const id = nextId();
    bill.follow(anAppointment({ id, price: 5000 }));
    expect(settled(bill).state).toBe('unpaid');
    pay(bill, 2000);
    expect(bill.state).toBe('partly-paid');
    bill.follow(anAppointment({ id, price: 2000 }));
    expect(settled(bill).state).toBe('paid');
    bill.follow(anAppointment({ id, status: 'cancelled' }));
    expect(settled(bill).books.due).toBe(-2000);
    refund(bill, 2000);
    expect(bill.state).toBe('nothing-due');
  });

  it('PAY-2: what is completed is income with its discounts, what is booked is not', () => {
    const bill = settled(
      aBill({ appointments: [anAppointment({ price: 5000, status: 'completed' }), anAppointment({ price: 1000 })] }),
    );
    bill.giveDiscount({ size: { kind: 'percent', percent: 10 }, reason: 'Regular' }, ['payment.discount'], anna);
    settled(bill);
    const posted = bill.books.posted.map(({ account, amount }) => [account.kind, amount]);
    expect(Object.fromEntries(posted)).toEqual({ receivable: 5400, services: -5000, discounts: 500, booked: -900 });
  });

  it('PAY-1: what stands on the lines and what comes on top are measured together', () => {
    const services = [{ id: '1', name: 'Consultation', quantity: 1, price: 10_000, discount: 500 }];
    const discounted = () => settled(aBill({ appointments: [anAppointment({ services })] }));
    const give = (percent: number, rights: string[]) => () =>
      discounted().giveDiscount({ size: { kind: 'percent', percent }, reason: 'Regular' }, rights, anna);
    expect(give(5, ['payment.discount'])).not.toThrow();
    expect(give(6, ['payment.discount'])).toThrow(expect.objectContaining({ code: 'reduction-above-limit' }));
    const cut = settled(
      aBill({ appointments: [anAppointment({ services: [{ ...services[0]!, discount: 0, listPrice: 11_000 }] })] }),
    );
    expect(() =>
      cut.giveDiscount({ size: { kind: 'percent', percent: 5 }, reason: 'Regular' }, ['payment.discount'], anna),
    ).toThrow(expect.objectContaining({ code: 'reduction-above-limit', facts: { limitPercent: 10, most: 1_100 } }));
    expect(give(1, [])).toThrow(expect.objectContaining({ code: 'reduction-not-allowed' }));
    expect(give(100, everything)).not.toThrow();
  });

  it('PAY-1: what a paid bill comes to is changed by those who may change paid visits', () => {
    const bill = settled(aBill({ appointments: [anAppointment({ price: 10_000 })] }));
    const give = (rights: string[]) => () =>
      bill.giveDiscount({ size: { kind: 'percent', percent: 5 }, reason: 'Regular' }, rights, anna);
    give(['payment.discount'])();
    pay(settled(bill), 9500);
    expect(bill.state).toBe('paid');
    expect(give(['payment.discount'])).toThrow(expect.objectContaining({ code: 'right-missing' }));
    expect(() => bill.takeBackDiscount([])).toThrow(expect.objectContaining({ code: 'right-missing' }));
    expect(give(['payment.discount', 'appointment.edit-paid'])).not.toThrow();
  });

  it('PAY-1: what a payer agrees to is the version: a later time is none, another price is', () => {
    const appointment = anAppointment();
    const bill = settled(aBill({ appointments: [appointment] }));
    bill.follow({ ...appointment, startsAt: now.add({ hours: 1 }), status: 'arrived' });
    expect(bill.version).toBe(1);
    bill.follow(anAppointment({ id: appointment.id, price: 1 }));
    expect(bill.version).toBe(2);
    expect(bill.visitId).toBe(visitId);
  });
});
