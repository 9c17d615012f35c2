import type { AppointmentChanged, CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { UuidV7Ids, countStatements } from '@anteroom/platform-persistence';
import { berlin, lang, mayer, tuesday, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { ChangeStatus } from '../appointments/change-status';
import { EditAppointment } from '../appointments/edit-appointment';
import { ReadAppointment } from '../appointments/read-appointment';
import { ReadAppointmentHistory } from '../appointments/read-appointment-history';
import { LinkClient } from '../clients/link-client';
import { ApplyBillChange } from './apply-bill-change';
import { PlaceInVisit } from './place-in-visit';

const ids = new UuidV7Ids();

describe('the visits of a client', () => {
  let bench: SchedulingBench;
  let client: { id: string };
  const by = aReceptionist({ name: 'Anna' });
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    await bench.query(`delete from occupancy`);
    client = { id: await aCard('Ingrid Holm') };
  });

  const aCard = async (name: string): Promise<string> => {
    const id = ids.next();
    await bench.query(
      'insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, $3, null, 1)',
      [id, berlin, name],
    );
    return id;
  };
  /** Half an hour for the client; each with the next person, so that none is in the way. */
  const book = (start: string, facts: object = {}) => bench.book({ start, client, ...facts }, { by });
  const read = (id: string) => bench.get(ReadAppointment).execute(id, by.branchIds);
  const visitOf = async (id: string) => (await read(id)).visitId;
  const become = (
    appointmentId: string,
    status: CalendarAppointment['status'],
    facts: { scope?: 'visit'; also?: { appointmentId: string; status: CalendarAppointment['status'] }[] } = {},
  ) => bench.get(ChangeStatus).execute({ appointmentId, request: { status, scope: 'appointment', ...facts }, by });
  const edit = async (id: string, change: Parameters<EditAppointment['execute']>[0]['edit']) =>
    bench.get(EditAppointment).execute({ appointmentId: id, version: (await read(id)).version, edit: change, by });
  const place = async (id: string, withId: string | null) =>
    bench.get(PlaceInVisit).execute({ appointmentId: id, withId, version: (await read(id)).version, by });
  const bills = { version: 0 };
  const settle = (visitId: string, isSettling: boolean) =>
    bench.unitOfWork.run({ branchIds: [berlin] }, () => {
      bills.version += 1;
      const payment = isSettling ? ('paid' as const) : ('unpaid' as const);
      return bench
        .get(ApplyBillChange)
        .execute({ visitId, branchId: berlin, payment, isSettling, version: bills.version });
    });
  const told = async (id: string) => {
    const sql = `select aggregate_version as version, body from outbox
      where kind = 'AppointmentChanged' and aggregate_id = $1 and subscriber = 'payments' order by aggregate_version`;
    type Row = { version: number; body: Message<typeof AppointmentChanged>['body'] };
    return bench.query<Row>(sql, [id]);
  };

  it('APT-2: appointments up to the interval apart are one visit, those further apart are not', async () => {
    const first = await book(at('09:00'));
    const second = await book(at('10:30'));
    const far = await book(at('13:00'));
    expect(second.visitId).toBe(first.id);
    expect(far.visitId).toBe(far.id);
    expect((await read(first.id)).version).toBe(1);
  });

  it('APT-2: somebody else, a blank one, another day and another branch’s interval make no visit', async () => {
    const first = await book(at('09:00'));
    const other = await book(at('09:30'), { client: { id: await aCard('Olga Petrova') } });
    const blank = await book(at('10:00'), { client: undefined });
    const unknown = await book(at('10:30'), { client: { name: 'Somebody New' } });
    const tomorrow = await book(at('09:00', '2026-11-25'));
    for (const { id, visitId } of [other, blank, unknown, tomorrow]) expect(visitId).toBe(id);
    await bench.query('update branch set visit_interval_minutes = 10 where id = $1', [berlin]);
    const later11 = await book(at('11:00'));
    expect(later11.visitId).toBe(later11.id);
    await bench.query('update branch set visit_interval_minutes = 60 where id = $1', [berlin]);
    expect(await visitOf(first.id)).toBe(first.id);
  });

  it('APT-2: who comes between two visits makes them one, and everybody is told', async () => {
    const first = await book(at('08:00'));
    const second = await book(at('11:00'), { teamMemberId: mayer });
    expect(second.visitId).toBe(second.id);
    const between = await book(at('09:30'), { end: later(at('09:30'), 45) });
    expect(between.visitId).toBe(first.id);
    expect(await read(second.id)).toMatchObject({ visitId: first.id, version: 2, changedBy: { name: 'Anna' } });
    const [entry] = await bench.get(ReadAppointmentHistory).execute(second.id, by.branchIds);
    const starts = ['2026-11-24T07:00:00Z', '2026-11-24T08:30:00Z'];
    expect(entry).toMatchObject({
      kind: 'visit',
      by: { name: 'Anna' },
      fields: [{ field: 'visit', before: [], after: starts }],
    });
    expect((await told(second.id)).at(-1)).toMatchObject({
      version: 2,
      body: { deed: 'visit', visitId: first.id, before: { visitId: second.id, status: 'booked' } },
    });
    const [last] = await bench.query<{ changes: { id: string; value: CalendarAppointment }[] }>(
      `select changes from calendar_change where day = '${tuesday}' order by revision desc limit 1`,
    );
    const cards = new Map(last?.changes.map(({ id, value }) => [id, value.visitId]));
    expect(Object.fromEntries(cards)).toEqual({ [between.id]: first.id, [second.id]: first.id });
  });

  it('APT-2: moving, cancelling and coming back part and join the visits, exactly as they were', async () => {
    const [first, second, third] = [await book(at('08:00')), await book(at('09:00')), await book(at('10:00'))];
    await edit(second.id, { start: at('16:00'), teamMemberId: lang });
    expect([await visitOf(first.id), await visitOf(second.id), await visitOf(third.id)]).toEqual([
      first.id,
      second.id,
      third.id,
    ]);
    await edit(second.id, { start: at('09:00'), teamMemberId: weber });
    expect([await visitOf(second.id), await visitOf(third.id)]).toEqual([first.id, first.id]);
    await become(second.id, 'cancelled');
    expect([await visitOf(second.id), await visitOf(third.id)]).toEqual([first.id, third.id]);
    await become(second.id, 'booked');
    expect(await visitOf(third.id)).toBe(first.id);
    await become(first.id, 'cancelled');
    expect([await visitOf(second.id), await visitOf(third.id)]).toEqual([second.id, second.id]);
  });

  it('APT-2: another client takes an appointment out of the visit, and a found one brings it in', async () => {
    const olga = await aCard('Olga Petrova');
    const [first, second] = [await book(at('08:00')), await book(at('09:00'))];
    const theirs = await book(at('10:00'), { client: { id: olga } });
    await edit(first.id, { client: { id: olga } });
    expect([await visitOf(first.id), await visitOf(second.id)]).toEqual([first.id, second.id]);
    expect(await visitOf(theirs.id)).toBe(theirs.id);
    await edit(second.id, { client: { id: olga } });
    expect([await visitOf(second.id), await visitOf(theirs.id)]).toEqual([first.id, first.id]);
    const unknown = await book(at('11:00'), { client: { name: 'Olga Petrova' } });
    await bench.unitOfWork.run({ branchIds: [berlin] }, () =>
      bench.get(LinkClient).execute({
        appointmentId: unknown.id,
        branchId: berlin,
        client: { id: olga, name: 'Olga Petrova', phone: null },
      }),
    );
    expect(await visitOf(unknown.id)).toBe(first.id);
    expect((await told(unknown.id)).map(({ body }) => [body.deed, body.visitId])).toEqual([
      ['booked', unknown.id],
      ['client', first.id],
    ]);
  });

  it('APT-2: on the night the clocks go back, the local date is the branch’s', async () => {
    const anybody = aReceptionist({ also: ['appointment.outside-hours'] });
    const at2 = async (start: string) => bench.book({ start, client }, { by: anybody });
    const before = await at2('2026-10-24T23:30:00+02:00');
    const twice = [await at2('2026-10-25T02:30:00+02:00'), await at2('2026-10-25T02:30:00+01:00')];
    const midnight = await at2('2026-10-25T00:00:00+02:00');
    const last = await at2('2026-10-25T23:30:00+01:00');
    expect(before.visitId).toBe(before.id);
    expect(midnight.visitId).toBe(midnight.id);
    expect(twice.map(({ visitId }) => visitId)).toEqual([twice[0]?.id, twice[0]?.id]);
    expect(last.visitId).toBe(last.id);
  });

  it('PAY-1: money keeps a visit together; given back, time and client decide again', async () => {
    const [first, second] = [await book(at('08:00')), await book(at('09:00'))];
    await settle(first.visitId, true);
    await edit(second.id, { start: at('15:00') });
    expect(await visitOf(second.id)).toBe(first.id);
    const newcomer = await book(at('16:00'));
    expect(newcomer).toMatchObject({ visitId: first.id, payment: 'paid', refused: { cancelled: 'has-payment' } });
    await expect(edit(second.id, { client: null })).rejects.toMatchObject({ code: 'payment-in-progress' });
    await settle(first.visitId, false);
    expect([await visitOf(first.id), await visitOf(second.id), await visitOf(newcomer.id)]).toEqual([
      first.id,
      second.id,
      second.id,
    ]);
    expect(await read(first.id)).toMatchObject({ version: 1, payment: 'unpaid' });
    expect(await read(second.id)).toMatchObject({ version: 3, payment: null });
    expect((await told(second.id)).map(({ body }) => body.deed)).toEqual(['booked', 'moved', 'visit']);
  });

  it('APT-2: a status for the visit reaches all of it that may go there, and the answer says which', async () => {
    const [first, second, third] = [await book(at('08:00')), await book(at('09:00')), await book(at('10:00'))];
    await become(third.id, 'no-show');
    const changed = await become(second.id, 'arrived', { scope: 'visit' });
    expect(new Set(changed.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
    expect((await read(third.id)).status).toBe('no-show');
    await become(first.id, 'in-room');
    const [revision] = await bench.query<{ n: number }>('select max(revision)::int as n from day_revision');
    await expect(become(first.id, 'no-show', { scope: 'visit' })).rejects.toMatchObject({ code: 'status-not-allowed' });
    expect((await read(second.id)).status).toBe('arrived');
    expect(await bench.query('select max(revision)::int as n from day_revision')).toEqual([revision]);
  });

  it('APT-3: a whole visit is cancelled and taken back as one action each, with the statuses there were', async () => {
    const [first, second] = [await book(at('08:00')), await book(at('09:00'))];
    await become(second.id, 'confirmed');
    const cancelled = await become(first.id, 'cancelled', { scope: 'visit' });
    expect(cancelled.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    const back = await become(first.id, 'booked', { also: [{ appointmentId: second.id, status: 'confirmed' }] });
    expect(Object.fromEntries(back.map(({ id, status }) => [id, status]))).toEqual({
      [first.id]: 'booked',
      [second.id]: 'confirmed',
    });
    expect([await visitOf(first.id), await visitOf(second.id)]).toEqual([first.id, first.id]);
    await become(first.id, 'cancelled', { scope: 'visit' });
    await bench.book({ start: at('09:15') });
    const undo = become(first.id, 'booked', { also: [{ appointmentId: second.id, status: 'confirmed' }] });
    await expect(undo).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await read(first.id)).status).toBe('cancelled');
    const stranger = await book(at('14:00'), { client: { id: await aCard('Olga Petrova') } });
    const among = become(first.id, 'booked', { also: [{ appointmentId: stranger.id, status: 'confirmed' }] });
    await expect(among).rejects.toMatchObject({ code: 'unknown-reference' });
  });

  it('APT-2: what is put apart or together by hand stays so whatever else moves, and can be taken back', async () => {
    const [first, second, far] = [await book(at('08:00')), await book(at('09:00')), await book(at('15:00'))];
    const alone = await place(second.id, null);
    expect(alone).toMatchObject({ visitId: second.id, version: 2 });
    expect((await place(far.id, first.id)).visitId).toBe(first.id);
    await edit(first.id, { start: at('08:15') });
    expect([await visitOf(second.id), await visitOf(far.id)]).toEqual([second.id, first.id]);
    const [entry] = await bench.get(ReadAppointmentHistory).execute(far.id, by.branchIds);
    expect(entry).toMatchObject({
      kind: 'visit',
      fields: [{ field: 'visit', before: [], after: ['2026-11-24T07:00:00Z'] }],
    });
    await place(second.id, first.id);
    await place(far.id, null);
    expect([await visitOf(second.id), await visitOf(far.id)]).toEqual([first.id, far.id]);
    const links = await bench.query('select visit_link_id from appointment where id = any($1)', [[second.id, far.id]]);
    expect(links).toEqual([{ visit_link_id: null }, { visit_link_id: null }]);
  });

  it('APT-2: those that were there through one that leaves stay together', async () => {
    const [anchor, one, other] = [await book(at('08:00')), await book(at('13:00')), await book(at('16:00'))];
    await place(one.id, anchor.id);
    await place(other.id, anchor.id);
    await place(anchor.id, null);
    expect([await visitOf(anchor.id), await visitOf(one.id), await visitOf(other.id)]).toEqual([
      anchor.id,
      one.id,
      one.id,
    ]);
  });

  it('APT-2: grouping by hand is refused on a stale version, with somebody else’s, blank, and while money stands', async () => {
    const [first, second] = [await book(at('08:00')), await book(at('14:00'))];
    const stale = bench.get(PlaceInVisit).execute({ appointmentId: second.id, withId: first.id, version: 7, by });
    await expect(stale).rejects.toMatchObject({ code: 'stale' });
    const blank = await book(at('11:00'), { client: undefined });
    await expect(place(blank.id, first.id)).rejects.toMatchObject({ facts: { reason: 'no-client' } });
    await expect(place(second.id, blank.id)).rejects.toMatchObject({ code: 'unknown-reference' });
    await settle(first.visitId, true);
    await expect(place(second.id, first.id)).rejects.toMatchObject({ code: 'payment-in-progress' });
    await expect(place(first.id, null)).rejects.toMatchObject({ facts: { reason: 'has-payment' } });
  });

  it('P9: a booking asks about the visit in the reading it makes anyway', async () => {
    await book(at('08:00'));
    const joining = await countStatements(bench.unitOfWork, () => book(at('09:00')));
    expect(joining.count).toBe(6);
    const blank = await countStatements(bench.unitOfWork, () => bench.book({ start: at('16:00') }));
    expect(blank.count).toBe(5);
  });
});
