import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { countStatements } from '@anteroom/platform-persistence';
import { berlin, lang, mayer, tuesday, weber } from '../../testing/centre.fixture';
import { aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { VisitsBench } from '../../testing/visits-bench.fixture';
import { ReadAppointmentHistory } from '../appointments/read-appointment-history';
import { LinkClient } from '../clients/link-client';

describe('the visits of a client', () => {
  let bench: VisitsBench;
  beforeAll(async () => {
    bench = await VisitsBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.begin());

  it('APT-2: appointments up to the interval apart are one visit, those further apart are not', async () => {
    const first = await bench.book(at('09:00'));
    const second = await bench.book(at('10:30'));
    const far = await bench.book(at('13:00'));
    expect(second.visitId).toBe(first.id);
    expect(far.visitId).toBe(far.id);
    expect((await bench.read(first.id)).version).toBe(1);
  });

  it('APT-2: somebody else, a blank one, another day and another branch’s interval make no visit', async () => {
    const first = await bench.book(at('09:00'));
    const other = await bench.book(at('09:30'), { client: { id: await bench.aCard('Olga Petrova') } });
    const blank = await bench.book(at('10:00'), { client: undefined });
    const unknown = await bench.book(at('10:30'), { client: { name: 'Somebody New' } });
    const tomorrow = await bench.book(at('09:00', '2026-11-25'));
    for (const { id, visitId } of [other, blank, unknown, tomorrow]) expect(visitId).toBe(id);
    await bench.scheduling.query('update branch set visit_interval_minutes = 10 where id = $1', [berlin]);
    const later11 = await bench.book(at('11:00'));
    expect(later11.visitId).toBe(later11.id);
    await bench.scheduling.query('update branch set visit_interval_minutes = 60 where id = $1', [berlin]);
    expect(await bench.visitOf(first.id)).toBe(first.id);
  });

  it('APT-2: who comes between two visits makes them one, and everybody is told', async () => {
    const first = await bench.book(at('08:00'));
    const second = await bench.book(at('11:00'), { teamMemberId: mayer });
    expect(second.visitId).toBe(second.id);
    const between = await bench.book(at('09:30'), { end: later(at('09:30'), 45) });
    expect(between.visitId).toBe(first.id);
    expect(await bench.read(second.id)).toMatchObject({ visitId: first.id, version: 2, changedBy: { name: 'Anna' } });
    const [entry] = await bench.scheduling.get(ReadAppointmentHistory).execute(second.id, bench.by.branchIds);
    const starts = ['2026-11-24T07:00:00Z', '2026-11-24T08:30:00Z'];
    expect(entry).toMatchObject({
      kind: 'visit',
      by: { name: 'Anna' },
      fields: [{ field: 'visit', before: [], after: starts }],
    });
    expect((await bench.told(second.id)).at(-1)).toMatchObject({
      version: 2,
      body: { deed: 'visit', visitId: first.id, before: { visitId: second.id, status: 'booked' } },
    });
    const [last] = await bench.scheduling.query<{ changes: { id: string; value: CalendarAppointment }[] }>(
      `select changes from calendar_change where day = '${tuesday}' order by revision desc limit 1`,
    );
    const cards = new Map(last?.changes.map(({ id, value }) => [id, value.visitId]));
    expect(Object.fromEntries(cards)).toEqual({ [between.id]: first.id, [second.id]: first.id });
  });

  it('APT-2: moving, cancelling and coming back part and join the visits, exactly as they were', async () => {
    const [first, second, third] = [
      await bench.book(at('08:00')),
      await bench.book(at('09:00')),
      await bench.book(at('10:00')),
    ];
    await bench.edit(second.id, { start: at('16:00'), teamMemberId: lang });
    expect([await bench.visitOf(first.id), await bench.visitOf(second.id), await bench.visitOf(third.id)]).toEqual([
      first.id,
      second.id,
      third.id,
    ]);
    await bench.edit(second.id, { start: at('09:00'), teamMemberId: weber });
    expect([await bench.visitOf(second.id), await bench.visitOf(third.id)]).toEqual([first.id, first.id]);
    await bench.become(second.id, 'cancelled');
    expect([await bench.visitOf(second.id), await bench.visitOf(third.id)]).toEqual([first.id, third.id]);
    await bench.become(second.id, 'booked');
    expect(await bench.visitOf(third.id)).toBe(first.id);
    await bench.become(first.id, 'cancelled');
    expect([await bench.visitOf(second.id), await bench.visitOf(third.id)]).toEqual([second.id, second.id]);
  });

  it('APT-2: another client takes an appointment out of the visit, and a found one brings it in', async () => {
    const olga = await bench.aCard('Olga Petrova');
    const [first, second] = [await bench.book(at('08:00')), await bench.book(at('09:00'))];
    const theirs = await bench.book(at('10:00'), { client: { id: olga } });
    await bench.edit(first.id, { client: { id: olga } });
    expect([await bench.visitOf(first.id), await bench.visitOf(second.id)]).toEqual([first.id, second.id]);
    expect(await bench.visitOf(theirs.id)).toBe(theirs.id);
    await bench.edit(second.id, { client: { id: olga } });
    expect([await bench.visitOf(second.id), await bench.visitOf(theirs.id)]).toEqual([first.id, first.id]);
    const unknown = await bench.book(at('11:00'), { client: { name: 'Olga Petrova' } });
    await bench.scheduling.unitOfWork.run({ branchIds: [berlin] }, () =>
      bench.scheduling.get(LinkClient).execute({
        appointmentId: unknown.id,
        branchId: berlin,
        client: { id: olga, name: 'Olga Petrova', phone: null },
      }),
    );
    expect(await bench.visitOf(unknown.id)).toBe(first.id);
    expect((await bench.told(unknown.id)).map(({ body }) => [body.deed, body.visitId])).toEqual([
      ['booked', unknown.id],
      ['client', first.id],
    ]);
  });

  it('APT-2: on the night the clocks go back, the local date is the branch’s', async () => {
    const anybody = aReceptionist({ also: ['appointment.outside-hours'] });
    const at2 = async (start: string) => bench.scheduling.book({ start, client: bench.client }, { by: anybody });
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
    const [first, second] = [await bench.book(at('08:00')), await bench.book(at('09:00'))];
    await bench.settle(first.visitId, true);
    await bench.edit(second.id, { start: at('15:00') });
    expect(await bench.visitOf(second.id)).toBe(first.id);
    const newcomer = await bench.book(at('16:00'));
    expect(newcomer).toMatchObject({ visitId: first.id, payment: 'paid', refused: { cancelled: 'has-payment' } });
    await expect(bench.edit(second.id, { client: null })).rejects.toMatchObject({ code: 'payment-in-progress' });
    await bench.settle(first.visitId, false);
    expect([await bench.visitOf(first.id), await bench.visitOf(second.id), await bench.visitOf(newcomer.id)]).toEqual([
      first.id,
      second.id,
      second.id,
    ]);
    expect(await bench.read(first.id)).toMatchObject({ version: 1, payment: 'unpaid' });
    expect(await bench.read(second.id)).toMatchObject({ version: 3, payment: null });
    expect((await bench.told(second.id)).map(({ body }) => body.deed)).toEqual(['booked', 'moved', 'visit']);
  });

  it('APT-2: a status for the visit reaches all of it that may go there, and the answer says which', async () => {
    const [first, second, third] = [
      await bench.book(at('08:00')),
      await bench.book(at('09:00')),
      await bench.book(at('10:00')),
    ];
    await bench.scheduling.doneAt(at('10:30'), () => bench.become(third.id, 'no-show'));
    const changed = await bench.become(second.id, 'arrived', { scope: 'visit' });
    expect(new Set(changed.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
    expect((await bench.read(third.id)).status).toBe('no-show');
    await bench.become(first.id, 'in-room');
    const [revision] = await bench.scheduling.query<{ n: number }>('select max(revision)::int as n from day_revision');
    await expect(bench.become(first.id, 'no-show', { scope: 'visit' })).rejects.toMatchObject({
      code: 'status-not-allowed',
    });
    expect((await bench.read(second.id)).status).toBe('arrived');
    expect(await bench.scheduling.query('select max(revision)::int as n from day_revision')).toEqual([revision]);
  });

  it('APT-3: a whole visit is cancelled and taken back as one action each, with the statuses there were', async () => {
    const [first, second] = [await bench.book(at('08:00')), await bench.book(at('09:00'))];
    await bench.become(second.id, 'confirmed');
    const cancelled = await bench.become(first.id, 'cancelled', { scope: 'visit' });
    expect(cancelled.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    const back = await bench.become(first.id, 'booked', { also: [{ appointmentId: second.id, status: 'confirmed' }] });
    expect(Object.fromEntries(back.map(({ id, status }) => [id, status]))).toEqual({
      [first.id]: 'booked',
      [second.id]: 'confirmed',
    });
    expect([await bench.visitOf(first.id), await bench.visitOf(second.id)]).toEqual([first.id, first.id]);
    await bench.become(first.id, 'cancelled', { scope: 'visit' });
    await bench.scheduling.book({ start: at('09:15') });
    const undo = bench.become(first.id, 'booked', { also: [{ appointmentId: second.id, status: 'confirmed' }] });
    await expect(undo).rejects.toMatchObject({ code: 'slot-taken' });
    expect((await bench.read(first.id)).status).toBe('cancelled');
    const stranger = await bench.book(at('14:00'), { client: { id: await bench.aCard('Olga Petrova') } });
    const among = bench.become(first.id, 'booked', { also: [{ appointmentId: stranger.id, status: 'confirmed' }] });
    await expect(among).rejects.toMatchObject({ code: 'unknown-reference' });
  });

  it('P9: a booking asks about the visit in the reading it makes anyway', async () => {
    await bench.book(at('08:00'));
    const joining = await countStatements(bench.scheduling.unitOfWork, () => bench.book(at('09:00')));
    expect(joining.count).toBe(6);
    const blank = await countStatements(bench.scheduling.unitOfWork, () =>
      bench.scheduling.book({ start: at('16:00') }),
    );
    expect(blank.count).toBe(5);
  });
});
