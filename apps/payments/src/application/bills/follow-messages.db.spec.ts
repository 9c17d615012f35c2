import type { ProductLinesChanged } from '@anteroom/contracts-inventory';
import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import fc from 'fast-check';
import { berlin, eur, newId } from '../../testing/centre.fixture';
import { anAppointment, someProducts } from '../../testing/messages.fixture';
import { PaymentsBench } from '../../testing/payments-bench.fixture';

type Told =
  | { of: 'appointment'; message: Message<typeof AppointmentChanged> }
  | { of: 'products'; message: Message<typeof ProductLinesChanged> };

/** The latest word on each thing. */
function latest<Said extends Message>(messages: readonly Said[]): Map<string, Said> {
  const byThing = new Map<string, Said>();
  for (const message of messages) {
    const known = byThing.get(message.aggregateId);
    if (!known || known.aggregateVersion < message.aggregateVersion) byThing.set(message.aggregateId, message);
  }
  return byThing;
}

/** What a visit comes to when everything said is taken at its latest word, counted by hand. */
function recount(told: readonly Told[]): Map<string, number> {
  const totals = new Map<string, number>();
  const goods = latest(told.flatMap((one) => (one.of === 'products' ? one.message : [])));
  for (const [id, { body }] of latest(told.flatMap((one) => (one.of === 'appointment' ? one.message : [])))) {
    if (body.status === 'cancelled' || body.status === 'no-show') continue;
    const lines = [...body.services, ...(goods.get(id)?.body.lines ?? [])];
    const value = lines.reduce((sum, line) => sum + line.price.amount * line.quantity - line.discount.amount, 0);
    totals.set(body.visitId, (totals.get(body.visitId) ?? 0) + value);
  }
  return totals;
}

describe('PAY-1 the bill follows what is said of its lines', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open();
  });
  afterAll(() => bench.end());

  const tell = (told: Told) =>
    told.of === 'appointment' ? bench.tell(told.message) : bench.tellProducts(told.message);
  const totals = (visitIds: readonly string[]) =>
    bench.query<{ id: string; total: number; due: number }>(
      `select b.visit_id as id, coalesce((select sum(value_amount) from billed_appointment where visit_id = b.visit_id), 0)::int as total,
        coalesce((select sum(e.amount) from ledger_account a join ledger_entry e on e.account_id = a.id
          where a.kind = 'receivable' and a.owner_id = b.visit_id), 0)::int as due
       from bill b where b.visit_id = any($1::uuid[])`,
      [visitIds],
    );

  it('PAY-1: an older word that comes late changes nothing', async () => {
    const first = anAppointment({ price: 4000 });
    const dearer = anAppointment({ ...first.body, services: anAppointment({ price: 6000 }).body.services, version: 3 });
    await bench.tell(dearer);
    await bench.tell(first);
    expect(await bench.bill(first.body.visitId)).toMatchObject({ total: eur(6000), version: 2 });
  });

  it('PAY-1: products that are heard of before their appointment wait for it', async () => {
    const appointment = anAppointment({ price: 4000 });
    await bench.tellProducts(someProducts(appointment.body.appointmentId, [1500], { version: 2 }));
    await bench.tellProducts(someProducts(appointment.body.appointmentId, [100, 100], { version: 1 }));
    await bench.tell(appointment);
    const { lines, total } = await bench.bill(appointment.body.visitId);
    expect(lines.map(({ kind, name }) => [kind, name])).toEqual([
      ['service', 'Consultation'],
      ['product', 'Cream 1'],
    ]);
    expect(total).toEqual(eur(5500));
  });

  it('PAY-1: an appointment that goes to another visit takes its lines along', async () => {
    const [one, other] = [anAppointment({ price: 4000 }), anAppointment({ price: 2000 })];
    await bench.tell(one);
    await bench.tell(other);
    await bench.tell(anAppointment({ ...one.body, visitId: other.body.visitId, version: 2 }));
    expect(await bench.bill(one.body.visitId)).toMatchObject({ state: 'nothing-due', lines: [], due: eur(0) });
    expect(await bench.bill(other.body.visitId)).toMatchObject({ total: eur(6000), due: eur(6000) });
  });

  it('PAY-2: what is completed is income, what is booked is not yet', async () => {
    const appointment = anAppointment({ price: 4000 });
    await bench.tell(appointment);
    await bench.tell(anAppointment({ ...appointment.body, status: 'completed', version: 2 }));
    const rows = await bench.query<{ kind: string; amount: number }>(
      `select a.kind, sum(e.amount)::int as amount from ledger_operation o join ledger_entry e on e.operation_id = o.id
       join ledger_account a on a.id = e.account_id where o.visit_id = $1 group by a.kind having sum(e.amount) <> 0 order by 1`,
      [appointment.body.visitId],
    );
    expect(rows).toEqual([
      { kind: 'receivable', amount: 4000 },
      { kind: 'services', amount: -4000 },
    ]);
    await bench.tell(anAppointment({ ...appointment.body, status: 'no-show', version: 3 }));
    expect(await bench.bill(appointment.body.visitId)).toMatchObject({ state: 'nothing-due', due: eur(0) });
  });

  it('PAY-1: repeated, reordered and lost messages leave what a recount of those that came finds', async () => {
    const word = fc.record({
      appointment: fc.nat(2),
      visit: fc.nat(1),
      price: fc.integer({ min: 0, max: 9_999 }),
      status: fc.constantFrom('booked', 'arrived', 'completed', 'cancelled', 'no-show'),
      of: fc.constantFrom('appointment', 'products'),
    });
    const run = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 8 }),
      order: fc.infiniteStream(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ words, order }) => {
        const [appointments, visits] = [3, 2].map((count) => Array.from({ length: count }, newId));
        const said = words.map((one, index): Told => {
          const appointmentId = appointments?.[one.appointment] ?? '';
          const facts = { appointmentId, visitId: visits?.[one.visit], version: index + 1 };
          if (one.of === 'products') {
            return { of: 'products', message: someProducts(appointmentId, [one.price], { version: index + 1 }) };
          }
          const status = one.status as 'booked';
          return { of: 'appointment', message: anAppointment({ ...facts, status, price: one.price }) };
        });
        const chance = () => order.next().value ?? 0;
        const came = [...said, ...said]
          .filter(() => chance() % 5 !== 0)
          .map((told) => ({ told, place: chance() }))
          .sort((a, b) => a.place - b.place)
          .map(({ told }) => told);
        for (const told of came) await tell(told);
        const wanted = recount(came);
        for (const { id, total, due } of await totals(visits ?? [])) {
          expect({ total, due }).toEqual({ total: wanted.get(id) ?? 0, due: wanted.get(id) ?? 0 });
        }
      }),
      { numRuns: 25 },
    );
    expect(await bench.findings()).toEqual([]);
  });

  it('PAY-1: messages of two visits that pass each other at the same moment do not get in each other’s way', async () => {
    const [one, other] = [anAppointment({ price: 4000 }), anAppointment({ price: 2000 })];
    await Promise.all([bench.tell(one), bench.tell(other)]);
    await Promise.all([
      bench.tell(anAppointment({ ...one.body, visitId: other.body.visitId, version: 2 })),
      bench.tell(anAppointment({ ...other.body, visitId: one.body.visitId, version: 2 })),
    ]);
    expect(await bench.bill(one.body.visitId)).toMatchObject({ total: eur(2000), branchId: berlin });
    expect(await bench.bill(other.body.visitId)).toMatchObject({ total: eur(4000) });
  });
});
