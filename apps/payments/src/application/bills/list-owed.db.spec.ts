import { EditBill } from './edit-bill';
import { ListOwed } from './list-owed';
import { berlin, eur, newId, newYork } from '../../testing/centre.fixture';
import { anAppointment } from '../../testing/messages.fixture';
import { PaymentsBench, cash } from '../../testing/payments-bench.fixture';

describe('PAY-1 what clients owe', () => {
  let bench: PaymentsBench;
  beforeEach(async () => {
    bench = await PaymentsBench.open();
    await bench.openAll();
  });
  afterEach(() => bench.end());

  const owed = (clientId?: string) => bench.get(ListOwed).execute(berlin, clientId);
  async function payLater(visitId: string, dueOn: string | null): Promise<void> {
    const { version } = await bench.claim(visitId);
    await bench.get(EditBill).execute({ visitId, version, by: bench.anna, edit: { dueOn } });
  }

  it('PAY-1: is for visits that took place, and for those that may be paid later, whenever they are', async () => {
    await bench.visit({ price: 1000 });
    const [done, later, paid] = [
      await bench.visit({ price: 2000, status: 'completed' }),
      await bench.visit({ price: 3000 }),
      await bench.visit({ price: 4000, status: 'completed' }),
    ];
    await payLater(later, '2026-12-08');
    await bench.pay(paid, 4000);
    const { total, count, visits } = await owed();
    expect(visits.map(({ visitId }) => visitId)).toEqual([later, done]);
    expect(visits[0]).toMatchObject({ dueOn: '2026-12-08', isOverdue: false, due: eur(3000), date: '2026-11-24' });
    expect([total, count]).toEqual([eur(5000), 2]);
    await payLater(later, null);
    expect((await owed()).visits.map(({ visitId }) => visitId)).toEqual([done]);
  });

  it('PAY-1: is overdue from the day after, stands first then, and is gone when it is paid', async () => {
    const [first, second] = [await bench.visit({ price: 1000 }), await bench.visit({ price: 2000 })];
    await payLater(second, '2026-11-30');
    await payLater(first, '2026-12-02');
    bench.clock.set('2026-11-30T22:59:00Z');
    expect((await owed()).visits.map(({ isOverdue }) => isOverdue)).toEqual([false, false]);
    bench.clock.set('2026-12-02T08:00:00Z');
    expect((await owed()).visits).toMatchObject([
      { visitId: second, isOverdue: true },
      { visitId: first, isOverdue: false },
    ]);
    await bench.pay(second, [cash(2000)]);
    expect((await owed()).visits).toMatchObject([{ visitId: first }]);
  });

  it('PAY-1: is asked of one client as well, with the appointment that opens the visit; another branch sees nothing', async () => {
    const client = { id: newId(), name: 'Jana Weiß', phone: null };
    const appointment = anAppointment({ client, price: 1500, status: 'completed' });
    await bench.tell(appointment);
    await bench.visit({ price: 700, status: 'completed' });
    const { visits } = await owed(client.id);
    expect(visits).toMatchObject([{ appointmentId: appointment.body.appointmentId, client: { name: 'Jana Weiß' } }]);
    expect((await bench.get(ListOwed).execute(newYork)).visits).toEqual([]);
  });
});
