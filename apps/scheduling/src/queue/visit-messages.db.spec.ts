import { CalendarAppointment, AppointmentChanged } from '@anteroom/contracts-scheduling';
import { ClientAnswered } from '@anteroom/contracts-notifications';
import { BillChanged } from '@anteroom/contracts-payments';
import type { Message, MessageKind } from '@anteroom/contracts-shared';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import { ChangeStatus } from '../application/appointments/change-status';
import { EditAppointment } from '../application/appointments/edit-appointment';
import { ReadAppointment } from '../application/appointments/read-appointment';
import { ReadAppointmentHistory } from '../application/appointments/read-appointment-history';
import { berlin, consultation, mayer, scan, scanner, roomTwo, weber } from '../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../testing/scheduling-bench.fixture';
import { storm, times } from '../testing/storm.fixture';
import { AnswerWhenClientAnswered } from './answer-when-client-answered';
import { SettleWhenBillChanged } from './settle-when-bill-changed';

const ids = new UuidV7Ids();
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('what the visit says and hears', () => {
  let bench: SchedulingBench;
  const by = aReceptionist({ name: 'Anna' });
  const freely = aReceptionist({ also: ['appointment.outside-hours'] });
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());

  const message = <Kind extends MessageKind>(
    kind: Kind,
    version: number,
    body: Message<Kind>['body'],
  ): Message<Kind> => ({
    id: ids.next(),
    kind: kind.name,
    aggregateId: ids.next(),
    aggregateVersion: version,
    occurredAt: '2026-11-23T06:00:00Z',
    body,
  });
  const bill = (version: number, visitId: string, facts: Partial<Message<typeof BillChanged>['body']> = {}) =>
    message(BillChanged, version, {
      branchId: berlin,
      visitId,
      state: 'paid',
      total: eur(4500),
      paid: eur(4500),
      isSettling: true,
      appointmentIds: [],
      ...facts,
    });
  const settle = (told: Message<typeof BillChanged>) => bench.get(SettleWhenBillChanged).receive(told);
  const answer = (told: Message<typeof ClientAnswered>) => bench.get(AnswerWhenClientAnswered).receive(told);
  const answered = (
    appointment: { id: string; start: string },
    what: 'confirm' | 'cancel',
    start = appointment.start,
  ) =>
    message(ClientAnswered, 1, {
      branchId: berlin,
      appointmentId: appointment.id,
      start,
      answer: what,
      answeredAt: '2026-11-23T06:00:00Z',
    });
  const read = (id: string) => bench.get(ReadAppointment).execute(id, by.branchIds);
  const become = (id: string, status: 'confirmed' | 'cancelled' | 'arrived') =>
    bench.get(ChangeStatus).execute({ appointmentId: id, request: { status, scope: 'appointment' }, by });
  const edit = (id: string, version: number, change: Parameters<EditAppointment['execute']>[0]['edit']) =>
    bench.get(EditAppointment).execute({ appointmentId: id, version, edit: change, by });
  const told = async (id: string, subscriber = 'notifications') => {
    const sql = `select aggregate_version as version, body from outbox
      where kind = 'AppointmentChanged' and aggregate_id = $1 and subscriber = $2 order by aggregate_version`;
    return bench.query<{ version: number; body: Message<typeof AppointmentChanged>['body'] }>(sql, [id, subscriber]);
  };
  const lastCard = async (id: string) => {
    const sql = `select change -> 'value' as card from calendar_change, jsonb_array_elements(changes) as change
      where change ->> 'id' = $1 order by revision desc limit 1`;
    const [row] = await bench.query<{ card: CalendarAppointment }>(sql, [id]);
    return CalendarAppointment.parse(row?.card);
  };

  it('APT-2: every version of an appointment is told once, with what it was before', async () => {
    const services = [{ serviceId: scan, quantity: 1, discount: eur(500) }];
    const booked = await bench.book(
      { start: at('09:00'), services, client: { name: 'Ingrid Holm', phone: '030 1234567' } },
      { by },
    );
    await edit(booked.id, 1, { start: at('09:30'), teamMemberId: mayer });
    await edit(booked.id, 2, { comment: 'By the window' });
    await become(booked.id, 'confirmed');
    const versions = await told(booked.id);
    expect(versions.map(({ version, body }) => [version, body.deed])).toEqual([
      [1, 'booked'],
      [2, 'moved'],
      [3, 'edited'],
      [4, 'status'],
    ]);
    for (const { body } of versions) expect(AppointmentChanged.body.parse(body)).toEqual(body);
    const [first, second, , last] = versions;
    expect(first?.body).toMatchObject({
      before: null,
      visitId: booked.visitId,
      teamMember: { id: weber, name: 'Dr. Weber' },
      client: { id: null, name: 'Ingrid Holm', phone: '+49301234567' },
      services: [{ serviceId: scan, name: 'Scan', quantity: 1, price: eur(4500), discount: eur(500) }],
      resources: expect.arrayContaining(['Scanner']) as unknown,
      by: { name: 'Anna' },
    });
    expect(second?.body).toMatchObject({
      start: '2026-11-24T08:30:00Z',
      teamMember: { name: 'Dr. Mayer' },
      before: { status: 'booked', start: '2026-11-24T08:00:00Z', teamMemberId: weber, visitId: booked.visitId },
    });
    expect(last?.body).toMatchObject({ status: 'confirmed', before: { status: 'booked', clientId: null } });
    const asToOthers = (await told(booked.id, 'inventory')).map(({ version, body }) => [version, body.deed]);
    expect(asToOthers).toEqual(versions.map(({ version, body }) => [version, body.deed]));
  });

  it('SYS-4: the name and the phone of a client go in the jobs of those who need them, and in nobody else’s', async () => {
    const client = { name: 'Canary Vogelsang', phone: '+49 1512 9998887' };
    const { id } = await bench.book({ start: at('18:00', '2026-11-26'), client }, { by: freely });
    const sql = 'select subscriber, body::text from outbox where aggregate_id = $1';
    const jobs = await bench.query<{ subscriber: string; body: string }>(sql, [id]);
    const namedTo = (text: string) => [
      ...new Set(jobs.flatMap(({ subscriber, body }) => (body.includes(text) ? [subscriber] : []))),
    ];
    expect(namedTo(id).sort()).toEqual(['clients', 'inventory', 'notifications', 'payments']);
    expect(namedTo('Canary').sort()).toEqual(['clients', 'notifications', 'payments']);
    expect(namedTo('9998887').sort()).toEqual(['clients', 'notifications']);
  });

  it('APT-2: what was refused is told to nobody', async () => {
    const { id } = await bench.book({ start: at('08:00'), resourceIds: [scanner, roomTwo] });
    await expect(edit(id, 7, { comment: 'stale' })).rejects.toMatchObject({ code: 'stale' });
    await expect(bench.book({ start: at('08:00') })).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await told(id)).map(({ version }) => version)).toEqual([1]);
  });

  it('PAY-1: what was paid stands on the card at once, and makes no open edit a stale one', async () => {
    const { id, visitId } = await bench.book({ start: at('10:00'), services: [{ serviceId: consultation }] });
    expect(await read(id)).toMatchObject({ payment: null });
    await settle(bill(2, visitId, { state: 'partly-paid' }));
    expect(await lastCard(id)).toMatchObject({
      version: 1,
      payment: 'partly-paid',
      refused: { cancelled: 'has-payment' },
    });
    await settle(bill(1, visitId, { state: 'unpaid', isSettling: false }));
    expect(await read(id)).toMatchObject({ version: 1, payment: 'partly-paid' });
    await edit(id, 1, { comment: 'Still fresh' });
    expect(await lastCard(id)).toEqual(
      expect.objectContaining({ version: 2, payment: 'partly-paid', hasComment: true }),
    );
    await settle(bill(3, visitId, { state: 'unpaid', isSettling: false }));
    expect(await lastCard(id)).toMatchObject({ version: 2, payment: 'unpaid' });
    expect((await read(id)).refused.cancelled).toBeUndefined();
  });

  it('PAY-1: a repeated bill raises no revision, and one of a visit that nobody knows is kept', async () => {
    const { visitId } = await bench.book({ start: at('11:00') });
    const once = bill(1, visitId);
    const revision = async () =>
      (await bench.query<{ revision: number }>(`select revision from day_revision where day = '2026-11-24'`))[0];
    await settle(once);
    const before = await revision();
    const { broken } = await storm(times(4, () => () => settle(once)));
    expect(broken).toEqual([]);
    await settle(bill(1, ids.next()));
    expect(await revision()).toEqual(before);
  });

  it('PAY-1: while money stands on the visit it is neither cancelled nor somebody else’s', async () => {
    const { id, visitId } = await bench.book({ start: at('11:30'), client: { name: 'Ingrid Holm' } });
    await settle(bill(1, visitId));
    const refusal = { code: 'payment-in-progress', facts: { reason: 'has-payment' } };
    await expect(become(id, 'cancelled')).rejects.toMatchObject(refusal);
    await expect(edit(id, 1, { client: null })).rejects.toMatchObject(refusal);
    await expect(edit(id, 1, { client: { name: 'Olga Petrova' } })).rejects.toMatchObject(refusal);
    await settle(bill(2, visitId, { state: 'unpaid', paid: eur(0), isSettling: false }));
    await expect(become(id, 'cancelled')).resolves.toHaveLength(1);
  });

  it('NOT-5: a client’s answer confirms once, under a name that is none of the staff', async () => {
    const booked = await bench.book({ start: at('13:00'), client: { name: 'Ingrid Holm' } });
    const yes = answered(booked, 'confirm');
    await answer(yes);
    await answer(yes);
    expect(await read(booked.id)).toMatchObject({ version: 2, status: 'confirmed' });
    const [entry] = await bench.get(ReadAppointmentHistory).execute(booked.id, by.branchIds);
    expect(entry).toMatchObject({ kind: 'status', by: { name: 'Ingrid Holm (link)' } });
    await become(booked.id, 'arrived');
    await answer(answered(booked, 'confirm'));
    await answer(answered(booked, 'cancel'));
    expect(await read(booked.id)).toMatchObject({ version: 3, status: 'arrived' });
  });

  it('NOT-5: a client’s answer cancels what is ahead, frees the time and says so', async () => {
    const booked = await bench.book({ start: at('13:30'), client: { name: 'Olga Petrova' } });
    await answer(answered(booked, 'cancel'));
    expect(await read(booked.id)).toMatchObject({
      status: 'cancelled',
      cancelReason: 'The client cancelled by the link in the message.',
    });
    await expect(bench.book({ start: at('13:30') })).resolves.toMatchObject({ status: 'booked' });
    expect((await told(booked.id)).at(-1)?.body).toMatchObject({ deed: 'status', status: 'cancelled' });
  });

  it('NOT-5: an answer about a time that is no longer true, or is over, or was paid for changes nothing', async () => {
    const moved = await bench.book({ start: at('14:00') });
    await edit(moved.id, 1, { start: at('14:30') });
    await answer(answered(moved, 'cancel'));
    await answer(answered(moved, 'confirm'));
    expect(await read(moved.id)).toMatchObject({ version: 2, status: 'booked' });
    const paid = await bench.book({ start: at('15:00') });
    await settle(bill(1, paid.visitId));
    await answer(answered(paid, 'cancel'));
    const over = await bench.book({ start: at('16:00') });
    bench.clock.set('2026-11-24T16:00:00Z');
    await answer(answered(over, 'cancel'));
    expect([await read(paid.id), await read(over.id)].map(({ status }) => status)).toEqual(['booked', 'booked']);
    await answer(answered({ id: ids.next(), start: at('16:00') }, 'confirm'));
  });
});
