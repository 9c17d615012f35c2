import type { ClientBusyFacts, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import type { DomainError } from '@anteroom/kernel';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import { jest } from '@jest/globals';
import { berlin, consultation, lang, mayer, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, storm, times } from '../../testing/storm.fixture';
import { PlaceHold } from '../holds/place-hold';
import { ListFreeSlots } from '../reads/list-free-slots';
import { Appointments } from './appointments';
import { ChangeStatus } from './change-status';
import { EditAppointment } from './edit-appointment';
import { ReadAppointmentHistory } from './read-appointment-history';

const ids = new UuidV7Ids();
const clientOverlap = { reason: 'Mother and child together' };

describe('one client in two places at once', () => {
  let bench: SchedulingBench;
  const by = aReceptionist();
  beforeAll(async () => {
    bench = await SchedulingBench.open(24);
  });
  afterAll(async () => {
    expect(await countDeadlocks(bench)).toBe(0);
    await bench.close();
  });

  const aCard = async (): Promise<string> => {
    const id = ids.next();
    await bench.query(
      `insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, 'Ingrid Holm', null, 1)`,
      [id, berlin],
    );
    return id;
  };
  const refusalOf = <T>(act: Promise<T>) =>
    act.then(
      () => undefined,
      (error: unknown) => error as DomainError,
    );
  const edit = (appointmentId: string, version: number, change: Parameters<EditAppointment['execute']>[0]['edit']) =>
    bench.get(EditAppointment).execute({ appointmentId, version, edit: change, by });
  /** Starts that overlap 10:00–10:30 on the day. */
  const meets = (start: string, date: string) =>
    start < later(at('10:00', date), 30) && start > later(at('10:00', date), -30);

  it('APT-1: is refused, with whom and when the other appointment is and three times that are really free', async () => {
    const client = { id: await aCard() };
    const first = await bench.book({ start: at('10:00'), client });
    const refusal = await refusalOf(bench.book({ start: at('10:15'), teamMemberId: mayer, client }));
    expect(refusal).toMatchObject({
      code: 'client-busy',
      detail: 'The client has another appointment then: Dr. Weber, 10:00–10:30.',
    });
    const { clashes, alternatives } = refusal?.facts as ClientBusyFacts;
    expect(clashes).toEqual([
      {
        appointmentId: first.id,
        teamMemberId: weber,
        teamMemberName: 'Dr. Weber',
        start: first.start,
        end: first.end,
      },
    ]);
    expect(alternatives).toHaveLength(3);
    expect(alternatives.filter(({ start }) => meets(start, '2026-11-24'))).toEqual([]);
  });

  it('APT-1: touching times are no clash, and neither are other clients or appointments without a client', async () => {
    const client = { id: await aCard() };
    const date = '2026-11-25';
    await bench.book({ start: at('10:00', date), client });
    await expect(bench.book({ start: at('10:30', date), teamMemberId: mayer, client })).resolves.toBeDefined();
    await expect(bench.book({ start: at('10:00', date), teamMemberId: mayer })).resolves.toBeDefined();
    const other = { id: await aCard() };
    await expect(bench.book({ start: at('10:00', date), teamMemberId: lang, client: other })).resolves.toBeDefined();
  });

  it('APT-1: is booked with a yes, and the history says why', async () => {
    const client = { id: await aCard() };
    const date = '2026-11-26';
    await bench.book({ start: at('10:00', date), client });
    const second = await bench.book({ start: at('10:00', date), teamMemberId: mayer, client, clientOverlap });
    const [entry] = await bench.get(ReadAppointmentHistory).execute(second.id, by.branchIds);
    expect(entry?.fields).toContainEqual({ field: 'clientOverlap', before: null, after: clientOverlap.reason });
    await expect(edit(second.id, 1, { comment: 'Room for two' })).resolves.toMatchObject({ version: 2 });
  });

  it('CAL-5: a move, another client and a restored appointment meet the same question', async () => {
    const client = { id: await aCard() };
    const date = '2026-11-27';
    await bench.book({ start: at('10:00', date), client });
    const moved = await bench.book({ start: at('14:00', date), teamMemberId: mayer, client });
    await expect(edit(moved.id, 1, { start: at('10:15', date) })).rejects.toMatchObject({ code: 'client-busy' });
    const given = await bench.book({ start: at('10:00', date), teamMemberId: lang });
    await expect(edit(given.id, 1, { client })).rejects.toMatchObject({ code: 'client-busy' });
    await expect(edit(given.id, 1, { client, clientOverlap })).resolves.toMatchObject({ version: 2 });

    const become = (status: 'cancelled' | 'booked', more: object = {}) => {
      const request = { status, scope: 'appointment' as const, reason: 'Ill today', ...more };
      return bench.get(ChangeStatus).execute({ appointmentId: moved.id, request, by });
    };
    await become('cancelled');
    await bench.book({ start: at('14:00', date), teamMemberId: weber, client });
    await expect(become('booked')).rejects.toMatchObject({ code: 'client-busy' });
    await expect(become('booked', { clientOverlap })).resolves.toHaveLength(1);
  });

  it('CAL-7: neither the finder nor the refusal of a taken time offers a time at which the client is elsewhere', async () => {
    const clientId = await aCard();
    const date = '2026-11-30';
    await bench.book({ start: at('10:00', date), client: { id: clientId } });
    const question = {
      branchId: berlin,
      serviceId: consultation,
      from: at('09:00', date),
      to: at('12:00', date),
      limit: 200,
    };
    const starts = async (whose: { clientId?: string }) =>
      (await new ListFreeSlots(bench.unitOfWork, bench.clock).execute({ ...question, ...whose, teamMemberId: mayer }))
        .slots;
    expect((await starts({})).some(({ start }) => meets(start, date))).toBe(true);
    const offered = await starts({ clientId });
    expect(offered.length).toBeGreaterThan(3);
    expect(offered.filter(({ start }) => meets(start, date))).toEqual([]);
    expect(offered.flatMap(({ resources }) => resources)).toEqual([]);

    await bench.book({ start: at('09:00', date), end: at('09:45', date), teamMemberId: mayer });
    const wish = { teamMemberId: mayer, start: at('09:30', date), end: at('10:00', date) };
    const alternativesOf = async (whose: { clientId?: string }) => {
      const refusal = await refusalOf(
        bench.get(PlaceHold).execute({ branchId: berlin, request: { ...wish, ...whose }, by }),
      );
      return (refusal?.facts as SlotTakenFacts).alternatives;
    };
    expect((await alternativesOf({})).some(({ start }) => meets(start, date))).toBe(true);
    expect((await alternativesOf({ clientId })).filter(({ start }) => meets(start, date))).toEqual([]);
  });

  /** Three desks book one client with three people for one time at one moment. */
  const threeDesks = (clientId: string, date: string) =>
    storm(
      [weber, mayer, lang].map(
        (teamMemberId) => () =>
          bench.book({ start: at('09:00', date), teamMemberId, client: { id: clientId } }, { by }),
      ),
    );

  it('APT-1: of three desks at one moment one books, every time', async () => {
    for (const date of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']) {
      const { won, refused, broken } = await threeDesks(await aCard(), date);
      expect(broken).toEqual([]);
      expect(won).toHaveLength(1);
      expect(refused.map(({ code }) => code)).toEqual(times(2, () => 'client-busy'));
    }
  });

  it('APT-1: without the lock on the client several of them win, so that the lock is what decides', async () => {
    const lock = jest.spyOn(bench.get(Appointments), 'lockClients').mockResolvedValue();
    const outcomes = [];
    for (const date of ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10']) {
      outcomes.push(await threeDesks(await aCard(), date));
    }
    lock.mockRestore();
    expect(Math.max(...outcomes.map(({ won }) => won.length))).toBeGreaterThan(1);
  });
});
