import { BillChanged } from '@anteroom/contracts-payments';
import { aReceptionist, bank, berlin, eur, newId, newYork } from '../../testing/centre.fixture';
import { anAppointment, someProducts } from '../../testing/messages.fixture';
import { PaymentsBench, card, cash, codeOf, transfer } from '../../testing/payments-bench.fixture';
import { TakePayment } from './take-payment';

describe('taking payment', () => {
  let bench: PaymentsBench;
  const tomas = aReceptionist({ name: 'Tomás' });
  beforeAll(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
  });
  afterEach(async () => expect(await bench.findings()).toEqual([]));
  afterAll(() => bench.end());

  it('PAY-1: a bill is what was booked, and is paid over several registers and methods in one go', async () => {
    const appointment = anAppointment({ price: 9500 });
    const visitId = await bench.visit(appointment.body);
    await bench.tellProducts(someProducts(appointment.body.appointmentId, [850]));
    expect(await bench.bill(visitId)).toMatchObject({ state: 'unpaid', total: eur(10350), due: eur(10350) });
    const { bill, payment } = await bench.pay(visitId, [cash(4000, 5000), card(4350), transfer(2000)]);
    expect(payment).toMatchObject({ amount: eur(10350), receipt: { number: 'R-000001' } });
    expect(payment.parts[0]).toMatchObject({ given: eur(5000), change: eur(1000), register: { name: 'Till 1' } });
    expect(bill).toMatchObject({ state: 'paid', paid: eur(10350), due: eur(0) });
    expect(await bench.bill(visitId)).toEqual(bill);
  });

  it('PAY-1: partly paid follows from the ledger, and what is left can be paid later', async () => {
    const visitId = await bench.visit({ price: 5000 });
    expect((await bench.pay(visitId, 2000)).bill).toMatchObject({ state: 'partly-paid', due: eur(3000) });
    expect((await bench.pay(visitId, 3000)).bill).toMatchObject({ state: 'paid', due: eur(0) });
    expect(await codeOf(bench.pay(visitId, 1))).toBe('payment-not-allowed');
  });

  it('PAY-1: nothing is taken for a visit of which nothing takes place', async () => {
    const appointment = anAppointment({ status: 'cancelled' });
    await bench.tell(appointment);
    expect(await bench.bill(appointment.body.visitId)).toMatchObject({ state: 'nothing-due', lines: [] });
    expect(await codeOf(bench.pay(appointment.body.visitId, 100))).toBe('payment-not-allowed');
  });

  it('PAY-1: a register of another kind, of another branch or closed takes nothing', async () => {
    const visitId = await bench.visit();
    expect(await codeOf(bench.pay(visitId, [cash(100, 100, bank)]))).toBe('payment-not-allowed');
    expect(await codeOf(bench.pay(visitId, [cash(100, 100, newId())]))).toBe('unknown-reference');
    expect(await codeOf(bench.pay(visitId, [cash(200, 100)]))).toBe('payment-not-allowed');
    const dollars = { ...cash(100), amount: { amount: 100, currency: 'USD' } };
    expect(await codeOf(bench.pay(visitId, [dollars]))).toBe('invalid');
  });

  it('PAY-1: one receptionist at a time; the other sees who and until when', async () => {
    const visitId = await bench.visit();
    const { version, claim } = await bench.claim(visitId);
    expect(claim).toMatchObject({ by: { name: 'Anna' }, until: '2026-11-24T09:02:00Z' });
    await expect(bench.claim(visitId, tomas)).rejects.toMatchObject({
      code: 'payment-in-progress',
      facts: { by: { name: 'Anna' } },
    });
    const request = { parts: [{ ...cash(100) }], surplus: 'refuse' as const };
    const take = (by = bench.anna, seen: number | undefined = version) =>
      bench.get(TakePayment).execute({ visitId, version: seen, by, request, idempotencyKey: bench.key() });
    expect(await codeOf(take(tomas))).toBe('payment-in-progress');
    expect(await codeOf(take(bench.anna, version - 1))).toBe('stale');
    const without = { visitId, version: undefined, by: bench.anna, request, idempotencyKey: bench.key() };
    expect(await codeOf(bench.get(TakePayment).execute(without))).toBe('version-required');
    bench.clock.advance({ seconds: 121 });
    expect(await codeOf(take())).toBe('payment-not-allowed');
    expect((await bench.claim(visitId, tomas)).claim?.by.name).toBe('Tomás');
  });

  it('PAY-1: of many who claim at the same moment one holds it', async () => {
    const visitId = await bench.visit();
    const desks = Array.from({ length: 8 }, () => aReceptionist());
    const outcomes = await Promise.all(desks.map((by) => codeOf(bench.claim(visitId, by))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'payment-in-progress']));
  });

  it('PAY-1: a payment that was sent twice is taken once', async () => {
    const visitId = await bench.visit();
    const { version } = await bench.claim(visitId);
    const request = { parts: [{ ...cash(5000) }], surplus: 'refuse' as const };
    const command = { visitId, version, by: bench.anna, request, idempotencyKey: 'twice' };
    const [first, second] = await Promise.all([1, 2].map(() => bench.get(TakePayment).execute(command)));
    expect(second).toEqual(first);
    expect((await bench.bill(visitId)).payments).toHaveLength(1);
  });

  it('PAY-1: a bill that changed after it was seen is looked at again first', async () => {
    const appointment = anAppointment();
    await bench.tell(appointment);
    const { visitId } = appointment.body;
    const { version } = await bench.claim(visitId);
    const dearer = appointment.body.services.map((service) => ({ ...service, price: eur(7000) }));
    await bench.tell(anAppointment({ ...appointment.body, services: dearer, version: 2 }));
    const request = { parts: [{ ...cash(5000) }], surplus: 'refuse' as const };
    const seen = { visitId, version, by: bench.anna, request, idempotencyKey: bench.key() };
    expect(await codeOf(bench.get(TakePayment).execute(seen))).toBe('stale');
    const moved = { ...appointment.body, services: dearer, start: '2026-11-24T11:00:00Z', version: 3 };
    const { version: next } = await bench.bill(visitId);
    await bench.tell(anAppointment(moved));
    const again = { ...seen, version: next, idempotencyKey: bench.key() };
    expect(await codeOf(bench.get(TakePayment).execute(again))).toBe('done');
  });

  it('PAY-2: a refund goes back the way the money came, never more than was paid, and the first payment stays', async () => {
    const visitId = await bench.visit({ price: 8000 });
    await bench.pay(visitId, [card(5000), cash(3000)]);
    expect(await codeOf(bench.refund(visitId, 8001))).toBe('refund-too-large');
    const { bill, payment } = await bench.refund(visitId, 4000);
    expect(payment.parts.map(({ method, amount }) => [method, amount.amount])).toEqual([
      ['cash', 3000],
      ['card', 1000],
    ]);
    expect(bill).toMatchObject({ state: 'partly-paid', paid: eur(8000), refunded: eur(4000), due: eur(4000) });
    expect(bill.payments[0]?.parts.map(({ refundable }) => refundable.amount)).toEqual([4000, 0]);
    expect(await codeOf(bench.refund(visitId, 4001))).toBe('refund-too-large');
    await bench.refund(visitId, 4000, [cash(4000)]);
    expect(await bench.bill(visitId)).toMatchObject({ state: 'unpaid', due: eur(8000) });
  });

  it('PAY-2: a refund by lines gives back what the lines came to after the discount', async () => {
    const appointment = anAppointment({ price: 8000 });
    await bench.tell(appointment);
    await bench.tellProducts(someProducts(appointment.body.appointmentId, [2000]));
    const { visitId } = appointment.body;
    const { lines } = await bench.discount(visitId, 10);
    await bench.pay(visitId, 9000);
    const { payment } = await bench.refund(visitId, [lines[1]?.id ?? '']);
    expect(payment.amount).toEqual(eur(1800));
    expect(await codeOf(bench.refund(visitId, ['nothing']))).toBe('unknown-reference');
  });

  it('PAY-2: a cancelled payment stays visible with its reversal, and is cancelled once', async () => {
    const visitId = await bench.visit();
    const { payment } = await bench.pay(visitId, 5000);
    const { bill } = await bench.cancel(visitId, payment.id);
    expect(bill).toMatchObject({ state: 'unpaid', paid: eur(0), due: eur(5000) });
    expect(bill.payments).toMatchObject([{ id: payment.id, cancelled: { reason: 'Wrong amount' } }]);
    expect(await codeOf(bench.cancel(visitId, payment.id))).toBe('payment-not-allowed');
    const kinds = await bench.query<{ kind: string }>(
      'select kind from ledger_operation where visit_id = $1 order by at, id',
      [visitId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['bill', 'payment', 'reversal']);
    expect(await codeOf(bench.refund(visitId, 1))).toBe('refund-too-large');
  });

  it('PAY-2: a payment of which a part was refunded is cancelled after the refund was', async () => {
    const visitId = await bench.visit();
    const { payment } = await bench.pay(visitId, 5000);
    const refunded = await bench.refund(visitId, 100);
    expect(await codeOf(bench.cancel(visitId, payment.id))).toBe('payment-not-allowed');
    await bench.cancel(visitId, refunded.payment.id);
    expect((await bench.cancel(visitId, payment.id)).bill.state).toBe('unpaid');
  });

  it('PAY-1: a discount up to the branch’s limit, more with the right; payments follow it', async () => {
    const visitId = await bench.visit({ price: 10_000 });
    expect(await codeOf(bench.discount(visitId, 11))).toBe('reduction-above-limit');
    expect(await bench.discount(visitId, 10)).toMatchObject({ total: eur(9000), due: eur(9000), discounts: eur(1000) });
    const manager = { ...bench.anna, rights: [...bench.anna.rights, 'payment.discount-any' as const] };
    expect(await bench.discount(visitId, 50, manager)).toMatchObject({ total: eur(5000) });
    expect((await bench.pay(visitId, 5000)).bill.state).toBe('paid');
    expect(await bench.discount(visitId, null)).toMatchObject({ state: 'partly-paid', due: eur(5000), discount: null });
  });

  it('PAY-1: says to scheduling and to the screens what the bill answers', async () => {
    const visitId = await bench.visit({ price: 4000 });
    const { bill } = await bench.pay(visitId, 4000);
    await new Promise((published) => setImmediate(published));
    const said = bench.published
      .filter(({ subscriber, message }) => subscriber !== 'inventory' && message.aggregateId === visitId)
      .map(({ message }) => message);
    const changes = said.filter(({ kind }) => kind === BillChanged.name);
    expect(changes.map(({ aggregateVersion }) => aggregateVersion)).toEqual([2, 3]);
    expect(changes.map(({ body }) => (body as { state: string }).state)).toEqual(['unpaid', 'paid']);
    expect(changes.at(-1)?.body).toEqual({
      branchId: berlin,
      visitId,
      state: 'paid',
      total: eur(4000),
      paid: eur(4000),
      isSettling: true,
      appointmentIds: [expect.any(String)],
    });
    const live = said.filter(({ kind }) => kind === 'LiveChanged').at(-1)?.body;
    expect(live).toEqual({ branchId: berlin, topic: 'bill', id: visitId, value: bill });
  });

  it('CAL-4: says nothing to scheduling until somebody is there or money stands on the visit, and nothing twice', async () => {
    const told = async (visitId: string) => {
      await new Promise((published) => setImmediate(published));
      return bench.published.flatMap(({ subscriber, message: { aggregateId, body } }) =>
        subscriber === 'scheduling' && aggregateId === visitId ? [(body as { state: string }).state] : [],
      );
    };
    const booked = await bench.visit({ price: 4000, status: 'booked' });
    expect(await told(booked)).toEqual([]);
    const arrived = await bench.visit({ price: 4000, status: 'arrived' });
    expect(await told(arrived)).toEqual(['unpaid']);
    await bench.discount(booked, 5);
    await bench.discount(booked, 6);
    expect(await told(booked)).toEqual(['unpaid']);
  });

  it('SYS-1: another branch’s visit does not exist', async () => {
    const visitId = await bench.visit();
    const sofia = aReceptionist({ branchIds: [newYork] });
    expect(await codeOf(bench.bill(visitId, sofia))).toBe('not-found');
    expect(await codeOf(bench.claim(visitId, sofia))).toBe('not-found');
  });
});
