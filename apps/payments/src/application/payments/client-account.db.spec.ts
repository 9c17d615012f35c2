import { eur, newId } from '../../testing/centre.fixture';
import { anAppointment } from '../../testing/messages.fixture';
import { PaymentsBench, account, card, cash, codeOf } from '../../testing/payments-bench.fixture';

describe('the client’s account', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
  });
  afterAll(() => bench.end());

  it('PAY-1: money beyond what is due goes to the client’s account, and pays for the next visit', async () => {
    const client = { id: newId(), name: 'Jana Weiß', phone: null };
    const visitId = await bench.visit({ price: 5000, client });
    expect(await codeOf(bench.pay(visitId, 6000))).toBe('payment-not-allowed');
    const { bill, payment } = await bench.pay(visitId, [cash(6000)], 'client-account');
    expect(bill).toMatchObject({ state: 'paid', paid: eur(5000), clientAccount: eur(1000) });
    expect(payment).toMatchObject({ amount: eur(6000), surplus: eur(1000) });
    const next = await bench.visit({ price: 3000, client });
    expect(await codeOf(bench.pay(next, [account(1001)]))).toBe('payment-not-allowed');
    const paid = await bench.pay(next, [account(1000), card(2000)]);
    expect(paid.bill).toMatchObject({ state: 'paid', clientAccount: eur(0) });
    expect(await codeOf(bench.cancel(visitId, payment.id))).toBe('payment-not-allowed');
  });

  it('PAY-1: of two desks that spend the last of a client’s account one gets it', async () => {
    const client = { id: newId(), name: 'Jana Weiß', phone: null };
    await bench.pay(await bench.visit({ price: 100, client }), [cash(1100)], 'client-account');
    const visits = [await bench.visit({ price: 1000, client }), await bench.visit({ price: 1000, client })];
    const outcomes = await Promise.all(visits.map((visit) => codeOf(bench.pay(visit, [account(1000)]))));
    expect(outcomes.sort()).toEqual(['done', 'payment-not-allowed']);
  });

  it('PAY-1: what went to the account of an earlier client is not taken back from it twice', async () => {
    const [first, second] = ['Jana Weiß', 'Ole Brandt'].map((name) => ({ id: newId(), name, phone: null }));
    const appointment = anAppointment({ price: 1000, client: first });
    const { visitId } = appointment.body;
    await bench.tell(appointment);
    const { payment } = await bench.pay(visitId, [cash(1700)], 'client-account');
    await bench.pay(await bench.visit({ price: 700, client: first }), [account(700)]);
    await bench.pay(await bench.visit({ price: 100, client: second }), [cash(900)], 'client-account');
    await bench.tell(anAppointment({ ...appointment.body, client: second, version: 2 }));
    expect((await bench.bill(visitId)).clientAccount).toEqual(eur(800));
    expect(await codeOf(bench.cancel(visitId, payment.id))).toBe('payment-not-allowed');
    expect(await bench.findings()).toEqual([]);
  });
});
