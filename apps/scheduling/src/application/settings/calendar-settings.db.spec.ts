import { UuidV7Ids } from '@anteroom/platform-persistence';
import fc from 'fast-check';
import { berlin, lang, mayer, newYork, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, storm, times } from '../../testing/storm.fixture';
import { listVisitRows, namesByRule } from '../../testing/visit-count.fixture';
import { EditAppointment } from '../appointments/edit-appointment';
import { ReadAppointment } from '../appointments/read-appointment';
import { ReadAppointmentHistory } from '../appointments/read-appointment-history';
import { ApplyBillChange } from '../visits/apply-bill-change';
import { BranchSettings } from './branch-settings';
import { ReadIntervalEffect } from './read-interval-effect';
import { SaveCalendarSettings } from './save-calendar-settings';
import { VisitDays } from '../visits/visit-days';

const ids = new UuidV7Ids();
const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

describe('the settings of a branch’s calendar', () => {
  let bench: SchedulingBench;
  const by = aReceptionist({ name: 'Maria', also: ['appointment.outside-hours'] });
  beforeAll(async () => {
    bench = await SchedulingBench.open(24);
    await bench.allowStatusesFrom({ minutesBefore: 120 });
  });
  afterAll(async () => {
    expect(await countDeadlocks(bench)).toBe(0);
    await bench.close();
  });
  const clear = async () => {
    await bench.query('delete from occupancy');
    await bench.query(`update appointment set status = 'cancelled'`);
  };
  beforeEach(async () => {
    await clear();
    await bench.query('update branch set visit_interval_minutes = 60');
    bench.clock.set('2026-11-23T06:00:00Z');
  });

  const settings = () => bench.unitOfWork.read({ branchIds: [berlin] }, () => bench.get(BranchSettings).get(berlin));
  const save = async (edit: Parameters<SaveCalendarSettings['execute']>[0]['edit'], version?: number) =>
    bench
      .get(SaveCalendarSettings)
      .execute({ branchId: berlin, edit, version: version ?? (await settings()).version, by });
  const effect = (minutes: number) =>
    new ReadIntervalEffect(bench.unitOfWork, bench.clock, bench.get(VisitDays)).execute(berlin, minutes);
  const aCard = async (): Promise<string> => {
    const id = ids.next();
    const sql = `insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, 'Ingrid Holm', null, 1)`;
    await bench.query(sql, [id, berlin]);
    return id;
  };
  /** Whether one client is meant to be in two places is not the question here. */
  const clientOverlap = { reason: 'Random bookings' };
  const book = (clientId: string, start: string, teamMemberId = weber) =>
    bench.book({ start, teamMemberId, client: { id: clientId }, clientOverlap }, { by });
  const visitsOf = async (...booked: { id: string }[]) => {
    const found = await Promise.all(booked.map(({ id }) => bench.get(ReadAppointment).execute(id, by.branchIds)));
    return found.map(({ visitId }) => booked.findIndex(({ id }) => id === visitId));
  };
  const moveLater = async (appointmentId: string, date: string) => {
    const { version } = await bench.get(ReadAppointment).execute(appointmentId, by.branchIds);
    return bench.get(EditAppointment).execute({ appointmentId, version, edit: { start: at('15:00', date) }, by });
  };
  const namesOf = async (clientId: string) => (await listVisitRows(bench, clientId)).map(({ visit }) => visit);
  const settle = (visitId: string) =>
    bench.unitOfWork.run({ branchIds: [berlin] }, () =>
      bench.get(ApplyBillChange).execute({ visitId, branchId: berlin, payment: 'paid', isSettling: true, version: 1 }),
    );

  it('APT-10: are saved one by one, in versions; whoever is late is told what is saved now', async () => {
    const before = await settings();
    expect(before).toEqual({
      version: 1,
      stepMinutes: 15,
      visitIntervalMinutes: 60,
      targetUsePercent: null,
      arrivedEarliestMinutes: 120,
      noShowEarliestMinutes: 10,
    });
    const saved = await save({ targetUsePercent: 85 });
    expect(saved).toEqual({ ...before, version: 2, targetUsePercent: 85 });
    await expect(save({ stepMinutes: 10 }, 1)).rejects.toMatchObject({ code: 'stale', facts: { current: saved } });
    expect(await save({ stepMinutes: 10, targetUsePercent: null })).toEqual({ ...before, version: 3, stepMinutes: 10 });
    const elsewhere = bench.get(SaveCalendarSettings).execute({ branchId: newYork, edit: {}, version: 1, by });
    expect(await elsewhere).toMatchObject({ version: 2, stepMinutes: 15 });
  });

  it('APT-2: another interval regroups the visits of today and later, says how many before, and is told', async () => {
    const client = await aCard();
    const first = await book(client, at('09:00'));
    const second = await book(client, at('10:15'));
    const third = await book(client, at('11:00'));
    expect(await visitsOf(first, second, third)).toEqual([0, 0, 0]);
    expect(await effect(30)).toEqual({ visitsBefore: 1, visitsAfter: 2, visitsKept: 0 });
    expect(await effect(60)).toEqual({ visitsBefore: 0, visitsAfter: 0, visitsKept: 0 });
    await save({ visitIntervalMinutes: 30 });
    expect(await visitsOf(first, second, third)).toEqual([0, 1, 1]);
    const [entry] = await bench.get(ReadAppointmentHistory).execute(third.id, by.branchIds);
    expect(entry).toMatchObject({ kind: 'visit', by: { name: 'Maria' } });
    const told = `select 1 from outbox where kind = 'AppointmentChanged' and aggregate_id = $1 and aggregate_version = 2
      and body ->> 'deed' = 'visit' and subscriber = 'payments'`;
    expect(await bench.query(told, [third.id])).toHaveLength(1);
    expect(await effect(60)).toEqual({ visitsBefore: 2, visitsAfter: 1, visitsKept: 0 });
    await save({ visitIntervalMinutes: 60 });
    expect(await visitsOf(first, second, third)).toEqual([0, 0, 0]);
  });

  it('APT-2: what money stands on is not regrouped, and the number of those visits is said before', async () => {
    const client = await aCard();
    const first = await book(client, at('09:00'));
    const second = await book(client, at('10:15'));
    await settle(first.visitId);
    expect(await effect(10)).toEqual({ visitsBefore: 0, visitsAfter: 0, visitsKept: 1 });
    await save({ visitIntervalMinutes: 10 });
    expect(await visitsOf(first, second)).toEqual([0, 0]);
  });

  it('APT-2: days that are over keep their visits', async () => {
    const client = await aCard();
    const [first, second] = [await book(client, at('09:00')), await book(client, at('10:00'))];
    bench.clock.set('2026-11-25T06:00:00Z');
    expect(await effect(0)).toEqual({ visitsBefore: 0, visitsAfter: 0, visitsKept: 0 });
    await save({ visitIntervalMinutes: 0 });
    expect(await visitsOf(first, second)).toEqual([0, 0]);
  });

  it('APT-2: whatever is booked, the visits after a change are those of a fresh count', async () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 7 });
    const interval = fc.constantFrom(0, 15, 30, 45, 90, 240);
    await fc.assert(
      fc.asyncProperty(starts, interval, interval, async (slots, one, other) => {
        await clear();
        const client = await aCard();
        for (const slot of slots) {
          await book(client, later(at('08:00', days[1]), slot * 15), [weber, mayer, lang][slot % 3]);
        }
        for (const minutes of [one, other]) {
          const foretold = await effect(minutes);
          const before = await namesOf(client);
          await save({ visitIntervalMinutes: minutes });
          const after = await namesOf(client);
          expect(after).toEqual(namesByRule(await listVisitRows(bench, client), minutes));
          expect(foretold.visitsBefore > 0).toBe(before.join() !== after.join());
        }
      }),
      { numRuns: 12 },
    );
  });

  it('APT-2: bookings and moves at the moment of the change end as the new interval says', async () => {
    const clients = await Promise.all(times(4, aCard));
    for (const [round, minutes] of [10, 120, 20].entries()) {
      const date = days[round + 1] ?? '';
      await clear();
      const booked = await Promise.all(clients.map((client, n) => book(client, later(at('08:00', date), n * 60))));
      const attempts = clients.flatMap((client, n) => [
        () => book(client, later(at('08:00', date), n * 60 + 45), mayer),
        () => book(client, later(at('08:00', date), n * 60 + 105), lang),
        () => moveLater(booked[n]?.id ?? '', date),
      ]);
      const { broken } = await storm<unknown>([...attempts, () => save({ visitIntervalMinutes: minutes })]);
      expect(broken).toEqual([]);
      for (const client of clients) {
        expect(await namesOf(client)).toEqual(namesByRule(await listVisitRows(bench, client), minutes));
      }
    }
  });
});
