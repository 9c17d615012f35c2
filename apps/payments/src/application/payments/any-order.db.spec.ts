import fc from 'fast-check';
import { anAppointment } from '../../testing/messages.fixture';
import { PaymentsBench, codeOf } from '../../testing/payments-bench.fixture';

/** What the property of the bill (`domain/bill.spec.ts`) says, in a shorter run, of what is in PostgreSQL in the end. */
describe('PAY-2 any order of what happens to a bill', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
  });
  afterAll(() => bench.end());

  const step = fc.record({
    what: fc.constantFrom('price', 'status', 'discount', 'pay', 'overpay', 'refund', 'cancel'),
    amount: fc.integer({ min: 1, max: 9_000 }),
  });

  it('PAY-2: leaves operations that balance, books that come to zero, and bills that are what the ledger says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const first = anAppointment({ price: 5_000 });
        const { visitId } = first.body;
        await bench.tell(first);
        for (const [index, one] of steps.entries()) {
          const refused = await codeOf(take(first, { ...one, version: index + 2 }));
          expect([
            'done',
            'payment-not-allowed',
            'refund-too-large',
            'discount-not-allowed',
            'reduction-above-limit',
          ]).toContain(refused);
          const { total, paid, refunded, due } = await bench.bill(visitId);
          expect(due.amount).toBe(total.amount - paid.amount + refunded.amount);
        }
        expect(await bench.findings()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  type First = ReturnType<typeof anAppointment>;
  type Taken = { what: string; amount: number; version: number };

  function take(first: First, { what, amount, version }: Taken): Promise<unknown> {
    const { visitId } = first.body;
    if (what === 'price' || what === 'status') return change(first, { what, amount, version });
    if (what === 'discount') return bench.discount(visitId, amount % 15 === 0 ? null : amount % 15);
    if (what === 'refund') return bench.refund(visitId, amount);
    if (what === 'cancel') return cancel(visitId, amount);
    return bench.pay(visitId, amount, what === 'overpay' ? 'client-account' : 'refuse');
  }

  function change(first: First, { what, amount, version }: Taken): Promise<void> {
    const status = what === 'status' && amount % 2 === 0 ? 'cancelled' : 'completed';
    const services = first.body.services.map((service) => ({ ...service, price: { amount, currency: 'EUR' } }));
    return bench.tell(anAppointment({ ...first.body, services, status, version }));
  }

  async function cancel(visitId: string, number: number): Promise<unknown> {
    const { payments } = await bench.bill(visitId);
    const payment = payments[number % Math.max(1, payments.length)];
    return payment && bench.cancel(visitId, payment.id);
  }
});
