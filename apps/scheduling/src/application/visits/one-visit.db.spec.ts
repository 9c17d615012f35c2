import { UuidV7Ids } from '@anteroom/platform-persistence';
import { jest } from '@jest/globals';
import { berlin, lang, mayer, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, countDoubleBookings, storm, times } from '../../testing/storm.fixture';
import { listVisitRows, namesByRule } from '../../testing/visit-count.fixture';
import { Appointments } from '../appointments/appointments';
import { ChangeStatus } from '../appointments/change-status';
import { EditAppointment } from '../appointments/edit-appointment';
import { ReadAppointment } from '../appointments/read-appointment';
import { LinkClient } from '../clients/link-client';

const ids = new UuidV7Ids();
const days = [
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
  '2026-12-03',
];

/** Two at once must not leave two visits where the rule makes one. */
describe('one client booked by several at once', () => {
  let bench: SchedulingBench;
  const by = aReceptionist({ also: ['appointment.outside-hours'] });
  beforeAll(async () => {
    bench = await SchedulingBench.open(24);
  });
  afterAll(async () => {
    expect(await countDeadlocks(bench)).toBe(0);
    expect(await countDoubleBookings(bench)).toBe(0);
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
  const visitsOn = async (clientId: string) => {
    const sql = `select count(distinct visit_id)::int as visits, count(*)::int as appointments, count(distinct version)::int as versions
      from appointment where client_id = $1 and status <> 'cancelled'`;
    return (await bench.query<{ visits: number; appointments: number }>(sql, [clientId]))[0];
  };
  /** Three people, one after the other on one day: one visit. */
  const threeAtOnce = (clientId: string, date: string) =>
    storm(
      [weber, mayer, lang].map(
        (teamMemberId, index) => () =>
          bench.book({ teamMemberId, start: later(at('09:00', date), index * 45), client: { id: clientId } }, { by }),
      ),
    );

  it('APT-2: leave one visit, every time', async () => {
    for (const date of days) {
      const clientId = await aCard();
      const { broken, refused } = await threeAtOnce(clientId, date);
      expect({ broken, refused }).toEqual({ broken: [], refused: [] });
      expect(await visitsOn(clientId)).toMatchObject({ visits: 1, appointments: 3 });
    }
  });

  it('APT-2: would leave several without the lock on the client: what the test above would find', async () => {
    const lock = jest.spyOn(bench.get(Appointments), 'lockClients').mockResolvedValue();
    let apart = 0;
    for (const date of days) {
      const clientId = await aCard();
      await bench.query('delete from occupancy');
      await threeAtOnce(clientId, date);
      apart += Number((await visitsOn(clientId))?.visits) > 1 ? 1 : 0;
    }
    lock.mockRestore();
    expect(apart).toBeGreaterThan(0);
  });

  it('APT-2: moves, cancellations, links and bookings at once end as the rule says, without a deadlock', async () => {
    await bench.query('delete from occupancy');
    const clientId = await aCard();
    const date = days[0];
    const booked = await Promise.all(
      times(8, (index) =>
        bench.book(
          {
            teamMemberId: [weber, mayer, lang][index % 3],
            start: later(at('08:00', date), index * 60),
            client: { id: clientId },
          },
          { by },
        ),
      ),
    );
    const read = (id: string) => bench.get(ReadAppointment).execute(id, by.branchIds);
    const status =
      (appointmentId: string, to: 'cancelled' | 'booked' | 'arrived', scope: 'appointment' | 'visit') => () =>
        bench.get(ChangeStatus).execute({ appointmentId, request: { status: to, scope }, by });
    const move = (id: string, hour: string) => async () => {
      const { version } = await read(id);
      return bench.get(EditAppointment).execute({ appointmentId: id, version, edit: { start: at(hour, date) }, by });
    };
    const link = (id: string) => () =>
      bench.unitOfWork.run({ branchIds: [berlin] }, () =>
        bench
          .get(LinkClient)
          .execute({ appointmentId: id, branchId: berlin, client: { id: clientId, name: 'Ingrid Holm', phone: null } }),
      );
    const unknown = await Promise.all(
      times(4, (index) =>
        bench.book(
          {
            teamMemberId: lang,
            start: later(at('18:00', date), index * 30),
            client: { name: 'Ingrid Holm' },
          },
          { by },
        ),
      ),
    );
    const rounds = times(3, (round) => [
      ...booked.map(({ id }, index) => move(id, `${8 + ((index * 3 + round) % 9)}:00`.padStart(5, '0'))),
      ...booked.map(({ id }, index) =>
        status(id, index % 2 ? 'cancelled' : 'arrived', round % 2 ? 'visit' : 'appointment'),
      ),
      ...booked.map(({ id }) => status(id, 'booked', 'appointment')),
      ...unknown.map(({ id }) => link(id)),
      () => bench.book({ teamMemberId: mayer, start: at(`1${round + 3}:30`, date), client: { id: clientId } }),
    ]);
    for (const attempts of rounds) expect((await storm<unknown>(attempts)).broken).toEqual([]);
    const rows = await listVisitRows(bench, clientId);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ visit }) => visit)).toEqual(namesByRule(rows));
  });
});
