import { ClientAnswered, TimesWanted } from '@anteroom/contracts-notifications';
import { BillChanged } from '@anteroom/contracts-payments';
import { TimesOffered } from '@anteroom/contracts-scheduling';
import type { Message, MessageKind } from '@anteroom/contracts-shared';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import { ChangeStatus } from '../application/appointments/change-status';
import { EditAppointment } from '../application/appointments/edit-appointment';
import { ReadAppointment } from '../application/appointments/read-appointment';
import { ReadAppointmentHistory } from '../application/appointments/read-appointment-history';
import { berlin, lang, mayer, scan, scanner, surgery, treatment, weber } from '../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../testing/scheduling-bench.fixture';
import { storm, times } from '../testing/storm.fixture';
import { AnswerWhenClientAnswered } from './answer-when-client-answered';
import { OfferWhenTimesWanted } from './offer-when-times-wanted';
import { SettleWhenBillChanged } from './settle-when-bill-changed';

type Booked = Awaited<ReturnType<SchedulingBench['book']>>;
type Offer = Message<typeof TimesOffered>['body'];

const ids = new UuidV7Ids();
const now = '2026-11-23T06:00:00Z';
const search = { from: now, limit: 12 };

describe('a client moves an appointment by the link of a message', () => {
  let bench: SchedulingBench;
  const by = aReceptionist({ name: 'Anna' });
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.clock.set(now));

  const message = <Kind extends MessageKind>(kind: Kind, body: Message<Kind>['body']): Message<Kind> => ({
    id: ids.next(),
    kind: kind.name,
    aggregateId: ids.next(),
    aggregateVersion: 1,
    occurredAt: now,
    body,
  });
  const offersOf = async (appointmentId: string): Promise<Offer[]> => {
    const sql = `select body from outbox where kind = 'TimesOffered' and body ->> 'appointmentId' = $1 order by message_id`;
    const rows = await bench.query<{ body: Offer }>(sql, [appointmentId]);
    return rows.map(({ body }) => TimesOffered.body.parse(body));
  };
  const lastOffer = async (appointmentId: string) => (await offersOf(appointmentId)).at(-1);
  const want = async ({ id: appointmentId }: { id: string }, wanted: Partial<typeof search> = {}) => {
    const body = { branchId: berlin, appointmentId, offerId: ids.next(), ...search, ...wanted };
    await bench.get(OfferWhenTimesWanted).receive(message(TimesWanted, body));
    const offer = await lastOffer(appointmentId);
    if (offer?.outcome !== 'offered') throw new Error(`No offer: ${JSON.stringify(offer)}`);
    return offer;
  };
  const wishing = (booked: Booked, start: string, facts: { teamMemberId?: string; version?: number } = {}) =>
    message(ClientAnswered, {
      branchId: berlin,
      appointmentId: booked.id,
      start: booked.start,
      answer: 'move',
      answeredAt: now,
      wish: { offerId: ids.next(), start, teamMemberId: weber, version: booked.version, ...search, ...facts },
    });
  const wish = (told: Message<typeof ClientAnswered>) => bench.get(AnswerWhenClientAnswered).receive(told);
  const read = (id: string) => bench.get(ReadAppointment).execute(id, by.branchIds);
  const client = { name: 'Ingrid Holm' };
  const become = (id: string, status: 'arrived' | 'cancelled' | 'confirmed') =>
    bench.get(ChangeStatus).execute({ appointmentId: id, request: { status, scope: 'appointment' }, by });

  it('NOT-3: sees free times of the same person, as long and with the same kinds of room, spread over days', async () => {
    const own = await bench.book({ start: at('09:00'), services: [{ serviceId: scan, quantity: 1 }], client });
    const other = at('08:00', '2026-11-25');
    await bench.book({ start: other, teamMemberId: mayer, services: [{ serviceId: scan, quantity: 1 }] });
    const { times: free, of, version } = await want(own, { limit: 12 });
    expect([of, version, free.length]).toEqual(['same', 1, 12]);
    expect(new Set(free.map(({ start }) => start.slice(0, 10))).size).toBe(4);
    expect(free.every(({ teamMember }) => teamMember.id === weber && teamMember.name === 'Dr. Weber')).toBe(true);
    expect(free.map(({ start }) => Date.parse(start))).not.toContain(Date.parse(other));
    expect(free[0]?.start).toBe('2026-11-23T08:00:00Z');
    for (const { start } of free.slice(0, 4)) {
      await expect(
        bench.book({ start, services: [{ serviceId: scan, quantity: 1 }], resourceIds: [scanner] }),
      ).resolves.toMatchObject({ start });
    }
  });

  it('NOT-3: may come a little later than now: the own time is not in the way, but it is no other time', async () => {
    const [start, end] = [at('13:00', '2026-12-14'), at('17:00', '2026-12-14')];
    const own = await bench.book({ teamMemberId: lang, start, end, client });
    const { times: free } = await want(own, { from: at('12:00', '2026-12-14'), limit: 3 });
    expect(free.map((time) => time.start)).toEqual([
      '2026-12-14T12:15:00Z',
      '2026-12-14T12:45:00Z',
      '2026-12-14T13:00:00Z',
    ]);
  });

  it('NOT-3: sees the free times of those who do the same when the own person has none', async () => {
    const start = at('08:00', '2026-11-30');
    const own = await bench.book({
      start,
      teamMemberId: weber,
      services: [{ serviceId: treatment, quantity: 1 }],
      client,
    });
    const shift = `insert into shift (id, branch_id, team_member_id, on_date, during)
      values ($1, $2, $3, '2027-02-01', '[2027-02-01 08:00+01, 2027-02-01 12:00+01)')`;
    await bench.query(shift, [ids.next(), berlin, mayer]);
    const offer = await want(own, { from: '2027-01-25T00:00:00Z' });
    expect([offer.of, new Set(offer.times.map(({ teamMember }) => teamMember.name))]).toEqual([
      'others',
      new Set(['Dr. Mayer']),
    ]);
    await wish(wishing(own, offer.times[0]?.start ?? '', { teamMemberId: mayer }));
    expect(await read(own.id)).toMatchObject({ teamMemberId: mayer });
  });

  it('NOT-3: nobody else does it and the own person is away: nothing is free, and that is said', async () => {
    const own = await bench.book({
      start: at('08:00', '2026-12-01'),
      teamMemberId: mayer,
      services: [{ serviceId: surgery, quantity: 1 }],
      client,
    });
    expect(await want(own, { from: '2027-03-01T00:00:00Z' })).toMatchObject({ of: 'others', times: [] });
  });

  it('NOT-3: moves once, in the client’s name, however often the wish is delivered', async () => {
    const own = await bench.book({ start: at('09:00', '2026-12-02'), client });
    await become(own.id, 'confirmed');
    const moving = wishing({ ...own, version: 2 }, '2026-12-03T09:00:00Z');
    const { broken } = await storm(times(4, () => () => wish(moving)));
    expect(broken).toEqual([]);
    expect(await read(own.id)).toMatchObject({ version: 3, status: 'confirmed', start: '2026-12-03T09:00:00Z' });
    const [entry] = await bench.get(ReadAppointmentHistory).execute(own.id, by.branchIds);
    expect(entry).toMatchObject({ kind: 'moved', by: { name: 'Ingrid Holm (link)' } });
    expect(await offersOf(own.id)).toEqual([]);
  });

  it('NOT-3: of two who wish for one time exactly one gets it, the other is offered fresh times', async () => {
    for (let round = 0; round < 5; round += 1) {
      const day = `2026-12-0${7 + (round % 3)}`;
      const start = at(`${13 + round}:00`, day);
      const [one, two] = [
        await bench.book({ start: at('08:00', `2026-12-${15 + round}`), client }),
        await bench.book({ start: at('09:00', `2026-12-${15 + round}`), client: { name: 'Olga Petrova' } }),
      ];
      const { broken } = await storm([() => wish(wishing(one, start)), () => wish(wishing(two, start))]);
      expect(broken).toEqual([]);
      const after = [await read(one.id), await read(two.id)];
      const wanted = new Date(start).toISOString().replace('.000Z', 'Z');
      const losers = after.filter((appointment) => appointment.start !== wanted);
      expect(losers).toHaveLength(1);
      const offer = await lastOffer(losers[0]?.id ?? '');
      expect(offer).toMatchObject({ outcome: 'offered', reason: 'taken', version: 1 });
      expect(losers[0]?.version).toBe(1);
    }
  });

  it('NOT-3: a time that a receptionist holds or has taken is gone, and so is one outside working time', async () => {
    const own = await bench.book({ start: at('09:00', '2026-12-09'), client });
    await bench.book({ start: at('11:00', '2026-12-09') });
    const lost = wishing(own, at('11:00', '2026-12-09'));
    await wish(lost);
    await wish(lost);
    await wish(wishing(own, at('20:00', '2026-12-09')));
    expect(await offersOf(own.id)).toMatchObject([{ reason: 'taken' }, { reason: 'taken' }]);
    expect(await read(own.id)).toMatchObject({ version: 1, start: '2026-12-09T08:00:00Z' });
  });

  it('NOT-3: what changed meanwhile is not moved, but offered anew as it is now', async () => {
    const own = await bench.book({ start: at('09:00', '2026-12-10'), client });
    await bench.get(EditAppointment).execute({ appointmentId: own.id, version: 1, edit: { comment: 'Calls' }, by });
    await wish(wishing(own, at('15:00', '2026-12-10')));
    expect(await lastOffer(own.id)).toMatchObject({ outcome: 'offered', reason: 'changed', version: 2 });
    await wish(wishing({ ...own, version: 2 }, at('15:00', '2026-12-10'), { teamMemberId: lang }));
    expect(await read(own.id)).toMatchObject({ version: 3, teamMemberId: lang });
  });

  it('NOT-3: who arrived, cancelled, paid, or has several appointments in the visit calls; so it is said', async () => {
    const arrived = await bench.book({ start: at('13:00', '2026-12-11'), client });
    await become(arrived.id, 'arrived');
    const cancelled = await bench.book({ start: at('14:00', '2026-12-11'), client: { name: 'Olga Petrova' } });
    await become(cancelled.id, 'cancelled');
    const paid = await bench.book({ start: at('15:00', '2026-12-11'), client: { name: 'Max Brandt' } });
    const eur = { amount: 4500, currency: 'EUR' };
    const bill = { branchId: berlin, visitId: paid.visitId, state: 'paid', total: eur, paid: eur, isSettling: true };
    await bench.get(SettleWhenBillChanged).receive(message(BillChanged, bill as Message<typeof BillChanged>['body']));
    const card = ids.next();
    await bench.query(
      `insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, 'Eva Sommer', null, 1)`,
      [card, berlin],
    );
    await bench.book({ start: at('16:00', '2026-12-11'), client: { id: card } });
    const second = await bench.book({ start: at('16:30', '2026-12-11'), client: { id: card } });
    for (const [booked, reason] of [
      [second, 'company'],
      [arrived, 'status'],
      [cancelled, 'status'],
      [paid, 'paid'],
      [{ ...paid, id: ids.next() }, 'gone'],
    ] as const) {
      await wish(wishing(booked, at('10:00', '2026-12-11')));
      expect(await lastOffer(booked.id)).toMatchObject({ outcome: 'unmovable', reason });
    }
  });

  it('NOT-3: a wish for a time that is over by the time it is heard changes nothing', async () => {
    const own = await bench.book({ start: at('17:00', '2026-12-11'), client });
    bench.clock.set(at('16:30', '2026-12-11'));
    await wish(wishing(own, at('16:00', '2026-12-11')));
    expect(await lastOffer(own.id)).toMatchObject({ outcome: 'offered', reason: 'taken' });
    expect(await read(own.id)).toMatchObject({ version: 1 });
  });
});
