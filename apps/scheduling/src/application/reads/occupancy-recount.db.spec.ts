import { type DaySnapshot, type Occupancy, attendanceStatuses } from '@anteroom/contracts-scheduling';
import { DomainError, Temporal, rangeOfDay } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { berlin, lang, mayer, roomOne, roomTwo, scanner, tuesday, weber } from '../../testing/centre.fixture';
import { minuteCount } from '../../testing/minute-count.fixture';
import { SchedulingBench, aReceptionist } from '../../testing/scheduling-bench.fixture';
import { ChangeStatus } from '../appointments/change-status';
import { EditAppointment } from '../appointments/edit-appointment';
import { GetDay } from './get-day';
import { GetOccupancy } from './get-occupancy';

const anyone = aReceptionist({ also: ['appointment.overbook', 'appointment.outside-hours'] });
const springForward = '2027-03-28';
const fallBack = '2027-10-31';
const rounds = 4;
const stepsARound = 12;

/** The same numbers every time (mulberry32), so that a failure can be looked at again. */
function diceOf(seed: number): <T>(from: readonly T[]) => T {
  let state = seed;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length] as (typeof from)[number];
  };
}

describe('MAN-1: the recount of the database and a count minute by minute agree', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open(4);
    const sql = `insert into shift (id, branch_id, team_member_id, on_date, during)
      select gen_random_uuid(), $1, person, $2::date, tstzrange(
        ($2::date + time '00:30') at time zone 'Europe/Berlin', ($2::date + time '11:00') at time zone 'Europe/Berlin')
      from unnest($3::uuid[]) as people (person)`;
    for (const date of [springForward, fallBack]) await bench.query(sql, [berlin, date, [weber, mayer]]);
  });
  afterAll(() => bench.close());

  const known: string[] = [];

  /** Books, moves or changes the status of something; what the rules refuse stays undone. */
  async function doSomething(date: string, pick: ReturnType<typeof diceOf>): Promise<void> {
    const steps = Array.from({ length: 26 * 4 }, (_, quarter) => quarter * 15 - 60);
    const start = rangeOfDay(date, 'Europe/Berlin').start.add({ minutes: pick(steps) });
    const end = start.add({ minutes: pick([10, 30, 45, 90, 240]) });
    const booking = {
      start: start.toString(),
      end: end.toString(),
      teamMemberId: pick([weber, mayer, lang]),
      resourceIds: pick([[], [roomOne], [roomTwo], [roomOne, scanner]]),
      ...pick([{}, { overbook: { reason: 'Needed at once' } }]),
    };
    const id = pick(known);
    const status = pick(attendanceStatuses);
    const work = pick<() => Promise<unknown>>([
      async () => known.push((await bench.book(booking, { by: anyone })).id),
      async () => known.push((await bench.book(booking, { by: anyone })).id),
      () =>
        bench.get(ChangeStatus).execute({ appointmentId: id, request: { status, scope: 'appointment' }, by: anyone }),
      () => move(id, booking),
    ]);
    if (known.length === 0) known.push((await bench.book(booking, { by: anyone })).id);
    else await work().catch(refused);
  }

  async function move(id: string, to: { start: string; end: string; teamMemberId: string }): Promise<void> {
    const [row] = await bench.query<{ version: number }>('select version from appointment where id = $1', [id]);
    const { start, end, teamMemberId } = to;
    const edit = { start, end, teamMemberId };
    await bench.get(EditAppointment).execute({ appointmentId: id, version: row?.version ?? 0, edit, by: anyone });
  }

  async function count(date: string) {
    const clock = bench.get(Clock);
    const day = JSON.parse(await new GetDay(bench.unitOfWork, clock).execute(berlin, date)) as DaySnapshot;
    const recount = JSON.parse(
      await new GetOccupancy(bench.unitOfWork, clock).execute(berlin, date, `${date}T09:00:00Z`),
    ) as Occupancy;
    return { day, recount };
  }

  it.each([tuesday, springForward, fallBack])(
    'through any changes, also where the clocks change (%s)',
    async (date) => {
      const pick = diceOf(Temporal.PlainDate.from(date).dayOfYear);
      for (let round = 0; round < rounds; round++) {
        for (let step = 0; step < stepsARound; step++) await doSomething(date, pick);
        const { day, recount } = await count(date);
        const { unit, ...slow } = minuteCount(day);
        expect({ branch: recount.branch, teamMembers: recount.teamMembers, noShows: recount.noShows }).toEqual(slow);
        expect(recount.units.map(({ id, state: _, ...use }) => [id, use])).toEqual(
          recount.units.map(({ id }) => [id, unit(id)]),
        );
      }
      const { day, recount } = await count(date);
      expect(recount.branch.bookedMinutes).toBeGreaterThan(0);
      const missing = { ...day, appointments: day.appointments.filter(({ status }) => status === 'cancelled') };
      expect(minuteCount(missing).branch).not.toEqual(recount.branch);
    },
  );
});

function refused(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}
