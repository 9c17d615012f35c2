import type { Occupancy, OccupancyHistory } from '@anteroom/contracts-scheduling';
import { Clock } from '@anteroom/platform-persistence';
import { berlin, lang, mayer, monday, newYork, roomOne, roomTwo, tuesday, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';
import { ChangeStatus } from '../appointments/change-status';
import { GetOccupancy } from './get-occupancy';
import { GetOccupancyHistory } from './get-occupancy-history';

type Status = 'arrived' | 'in-room' | 'completed' | 'no-show' | 'cancelled';

const anyone = aReceptionist({ also: ['appointment.overbook', 'appointment.outside-hours'] });

describe('MAN-1: how a day is used, counted from the rows', () => {
  let bench: SchedulingBench;
  beforeEach(async () => {
    bench = await SchedulingBench.open(4);
  });
  afterEach(() => bench.close());

  const occupancy = async (moment: string, date = tuesday): Promise<Occupancy> =>
    JSON.parse(await new GetOccupancy(bench.unitOfWork, bench.get(Clock)).execute(berlin, date, moment)) as Occupancy;
  const history = async (before: string): Promise<OccupancyHistory> =>
    JSON.parse(await new GetOccupancyHistory(bench.unitOfWork).execute(berlin, before)) as OccupancyHistory;

  async function booked(start: string, end: string, facts: { who?: string; rooms?: string[]; to?: Status[] } = {}) {
    const { who = weber, rooms = [], to = [] } = facts;
    const booking = { start: at(start), end: at(end), teamMemberId: who, resourceIds: rooms };
    const overbook = { reason: 'Needed at once' };
    const one = await bench
      .book(booking, { by: anyone })
      .catch(() => bench.book({ ...booking, overbook }, { by: anyone }));
    for (const status of to) {
      if (status === 'no-show') await bench.doneAt(at('23:00'), () => step(one.id, status));
      else await step(one.id, status);
    }
    return one.id;
  }
  const step = (appointmentId: string, status: Status) =>
    bench.get(ChangeStatus).execute({ appointmentId, request: { status, scope: 'appointment' }, by: anyone });
  const of = (day: Occupancy, id: string) => [...day.teamMembers, ...day.units].find((one) => one.id === id);

  it('counts booked minutes within working time, once, and none of what is cancelled', async () => {
    await booked('11:30', '13:30');
    await booked('11:00', '12:00');
    await booked('17:30', '19:00');
    await booked('09:00', '09:45', { to: ['cancelled'] });
    const day = await occupancy(at('07:00'));
    expect(of(day, weber)).toMatchObject({ bookedMinutes: 60 + 30 + 30, workingMinutes: 540 });
    expect(day.branch).toEqual({ bookedMinutes: 120, workingMinutes: 3 * 540 });
    expect(day.positions).toEqual([
      { name: 'Assistant', bookedMinutes: 0, workingMinutes: 540 },
      { name: 'Doctor', bookedMinutes: 120, workingMinutes: 1080 },
    ]);
  });

  it('counts a room while anybody works, and says what it is doing', async () => {
    await booked('09:00', '09:30', { rooms: [roomOne], to: ['arrived', 'in-room'] });
    await booked('09:00', '09:30', { who: mayer, rooms: [roomTwo] });
    expect(of(await occupancy(at('09:10')), roomOne)).toEqual({
      id: roomOne,
      bookedMinutes: 30,
      workingMinutes: 540,
      state: 'in-use',
    });
    const over = await occupancy(at('09:31'));
    expect([of(over, roomOne), of(over, roomTwo)]).toMatchObject([{ state: 'over' }, { state: 'free' }]);
    expect(over.now).toMatchObject({ inRoom: 1, runningOver: 1, withClient: { count: 1, of: 3 } });
  });

  it('calls the buffer of a completed appointment cleaning', async () => {
    const id = await booked('09:00', '09:30', { rooms: [roomOne], to: ['arrived', 'in-room', 'completed'] });
    await bench.query('update appointment set buffer_minutes = 10 where id = $1', [id]);
    const states = await Promise.all(
      ['09:29', '09:30', '09:39', '09:40'].map(async (time) => of(await occupancy(at(time)), roomOne)),
    );
    expect(states).toMatchObject(['free', 'cleaning', 'cleaning', 'free'].map((state) => ({ state })));
  });

  it('knows who waits and how long, who is late, and who did not come', async () => {
    bench.clock.advance({ hours: 26 });
    const arrivedAt = bench.clock.now();
    await booked('08:30', '09:00', { to: ['arrived'] });
    bench.clock.advance({ minutes: 8 });
    await booked('08:30', '09:00', { who: mayer, to: ['arrived'] });
    await booked('09:00', '09:30', { who: lang });
    await booked('11:00', '11:30', { who: lang, to: ['no-show'] });
    const day = await occupancy(arrivedAt.add({ minutes: 15, seconds: 59 }).toString());
    expect(day.now.waiting).toEqual({ count: 2, longestMinutes: 15, meanMinutes: 11 });
    await booked('09:20', '09:50', { who: weber, to: ['arrived'] });
    const early = await occupancy(at('09:22'));
    expect(early.now.waiting).toEqual({ count: 3, longestMinutes: 22, meanMinutes: 12 });
    expect((await occupancy(at('09:11'))).now.late).toBe(1);
    expect((await occupancy(at('09:10'))).now.late).toBe(0);
    expect(day.noShows).toEqual({ count: 1, of: 4 });
  });

  it('counts the hours of the clock on the days of the clock change', async () => {
    const worked = async (date: string, from: string, to: string) => {
      const sql = `insert into shift (id, branch_id, team_member_id, on_date, during)
        values (gen_random_uuid(), $1, $2, $3::date, tstzrange($4::timestamp at time zone 'Europe/Berlin', $5::timestamp at time zone 'Europe/Berlin'))`;
      await bench.query(sql, [berlin, weber, date, `${date} ${from}`, `${date} ${to}`]);
      return of(await occupancy(`${date}T12:00:00Z`, date), weber)?.workingMinutes;
    };
    expect(await worked('2027-03-28', '01:00', '04:00')).toBe(120);
    expect(await worked('2027-10-31', '01:00', '04:00')).toBe(240);
    const spring = (await history('2027-03-29')).hours.map(({ hour, workingMinutes }) => [hour, workingMinutes]);
    expect(spring).toEqual([
      [1, 60],
      [3, 60],
    ]);
    const autumn = (await history('2027-11-01')).hours.map(({ hour, workingMinutes }) => [hour, workingMinutes]);
    expect(autumn).toEqual([
      [1, 60],
      [2, 120],
      [3, 60],
    ]);
  });

  it('counts what lies in the day: a night shift and a night appointment end at midnight', async () => {
    const sql = `insert into shift (id, branch_id, team_member_id, on_date, during)
      values (gen_random_uuid(), $1, $2, '2026-11-24', tstzrange('2026-11-24T22:00+01:00', '2026-11-25T06:00+01:00'))`;
    await bench.query(sql, [berlin, weber]);
    const night = { start: '2026-11-24T23:00:00+01:00', end: '2026-11-25T00:30:00+01:00', teamMemberId: weber };
    await bench.book(night, { by: anyone });
    const [today, tomorrow] = [await occupancy(at('07:00')), await occupancy(at('07:00'), '2026-11-25')];
    expect(of(today, weber)).toMatchObject({ bookedMinutes: 60, workingMinutes: 540 + 120 });
    expect(today.noShows.of).toBe(1);
    expect(of(tomorrow, weber)).toMatchObject({ bookedMinutes: 0, workingMinutes: 540 });
    expect(tomorrow.noShows.of).toBe(0);
  });

  it('remembers busy hours, the same weekday and no-shows of the weeks before', async () => {
    await booked('09:00', '10:00', { to: ['no-show'] });
    await booked('11:30', '12:30', { who: mayer });
    const past = await history('2026-12-01');
    expect([past.from, past.to]).toEqual(['2026-10-06', '2026-11-30']);
    const tuesdays = past.hours.filter(({ weekday, bookedMinutes }) => weekday === 2 && bookedMinutes > 0);
    expect(tuesdays).toEqual([
      { weekday: 2, hour: 9, bookedMinutes: 60, workingMinutes: 180 },
      { weekday: 2, hour: 11, bookedMinutes: 30, workingMinutes: 180 },
    ]);
    expect(past.hours.every(({ weekday }) => weekday >= 1 && weekday <= 7)).toBe(true);
    expect(past.sameWeekday).toEqual([{ date: tuesday, bookedMinutes: 90, workingMinutes: 1620 }]);
    expect(past.noShows).toEqual([{ date: tuesday, count: 1, of: 2 }]);
    expect((await history(monday)).sameWeekday).toEqual([]);
    expect(past.targetUsePercent).toBeNull();
    await bench.query('update branch set target_use_percent = 85 where id = $1', [berlin]);
    expect((await history(monday)).targetUsePercent).toBe(85);
  });

  it('knows nothing of a branch that is not there, and nothing of other branches', async () => {
    await booked('09:00', '10:00');
    const other = new GetOccupancy(bench.unitOfWork, bench.get(Clock)).execute(newYork, tuesday, at('09:00'));
    expect(JSON.parse(await other)).toMatchObject({ branch: { bookedMinutes: 0, workingMinutes: 540 } });
    const nowhere = '018f0000-0000-7000-8000-00000000dead';
    await expect(new GetOccupancy(bench.unitOfWork, bench.get(Clock)).execute(nowhere, tuesday)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
