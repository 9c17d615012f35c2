import { countStatements } from '@anteroom/platform-persistence';
import { eur, newId } from '../../testing/centre.fixture';
import { anAppointment } from '../../testing/messages.fixture';
import { PaymentsBench, cash } from '../../testing/payments-bench.fixture';

describe('following an appointment', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
  });
  afterAll(() => bench.end());

  const told = async (visitId: string) => {
    await new Promise((published) => setImmediate(published));
    const said = bench.published.filter(({ message }) => message.aggregateId === visitId);
    return (said.at(-1)?.message.body as { value: unknown }).value;
  };

  it('P9: takes twelve statements for a booking and fifteen for a move, whatever stands on the day', async () => {
    const first = anAppointment({ price: 4000 });
    const booked = await countStatements(bench.unitOfWork, () => bench.tell(first));
    expect(booked.count).toBe(12);
    const later = anAppointment({ ...first.body, start: '2026-11-24T12:00:00Z', version: 2 });
    const moved = await countStatements(bench.unitOfWork, () => bench.tell(later));
    expect(moved.count).toBe(15);
  });

  it('PAY-1: what screens are told is what is read, also of whoever is the client by now', async () => {
    const client = { id: newId(), name: 'Jana Weiß', phone: null };
    await bench.pay(await bench.visit({ price: 1000, client }), [cash(1700)], 'client-account');
    const first = anAppointment({ price: 4000 });
    const { visitId } = first.body;
    await bench.tell(first);
    expect(await told(visitId)).toEqual(await bench.bill(visitId));
    const earlier = { appointmentId: newId(), visitId, client, start: '2026-11-24T07:00:00Z', price: 500 };
    await bench.tell(anAppointment(earlier));
    expect(await told(visitId)).toMatchObject({ client: { name: 'Jana Weiß' }, clientAccount: eur(700) });
    expect(await told(visitId)).toEqual(await bench.bill(visitId));
    const { payment } = await bench.pay(visitId, [cash(2000), cash(500, 1000)]);
    expect(await told(visitId)).toEqual(await bench.bill(visitId));
    await bench.cancel(visitId, payment.id);
    expect(await told(visitId)).toEqual(await bench.bill(visitId));
  });
});
