import { berlin, roomOne, scan, treatment, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, countDoubleBookings, listDaysWithGaps, storm, times } from '../../testing/storm.fixture';
import { EditAppointment } from '../appointments/edit-appointment';
import { PlaceHold } from './place-hold';
import { RemoveExpiredHolds } from './remove-expired-holds';

const rivals = 24;

describe('saving with a hold', () => {
  let bench: SchedulingBench;
  const anna = aReceptionist({ name: 'Anna' });
  beforeAll(async () => {
    bench = await SchedulingBench.open(rivals + 2);
  });
  afterAll(async () => {
    expect(await countDoubleBookings(bench)).toBe(0);
    expect(await listDaysWithGaps(bench)).toEqual([]);
    expect(await countDeadlocks(bench)).toBe(0);
    await bench.close();
  });

  const hold = (start: string, facts: { serviceIds?: string[]; end?: string } = {}) =>
    bench.get(PlaceHold).execute({
      branchId: berlin,
      request: { teamMemberId: weber, start, end: later(start, 30), ...facts },
      by: anna,
    });

  it('CAL-6: who holds the time gets it, however many want it in the moment of saving', async () => {
    for (let round = 0; round < 8; round += 1) {
      const start = later(at('08:00'), round * 30);
      const held = await hold(start);
      const mine = () => bench.book({ start, holdId: held.id }, { by: anna });
      const theirs = times(rivals, () => () => bench.book({ start: later(start, 10), end: later(start, 25) }));
      const { won, refused, broken } = await storm([...theirs.slice(0, 12), mine, ...theirs.slice(12)]);
      expect(broken).toEqual([]);
      expect(won.map(({ bookedBy }) => bookedBy.name)).toEqual(['Anna']);
      expect(refused).toHaveLength(rivals);
    }
  });

  it('CAL-6: the same when what is saved is shorter, longer or takes more than was held', async () => {
    for (let round = 0; round < 8; round += 1) {
      const start = later(at('13:00'), round * 30);
      const held = await hold(start);
      const wanted = [{ end: later(start, 20) }, { services: [{ serviceId: scan }] }][round % 2] ?? {};
      const mine = () => bench.book({ start, ...wanted, holdId: held.id }, { by: anna });
      const theirs = times(rivals, () => () => bench.book({ start: later(start, 5), end: later(start, 15) }));
      const { won, broken } = await storm([...theirs.slice(0, 12), mine, ...theirs.slice(12)]);
      expect(broken).toEqual([]);
      expect(won.map(({ bookedBy }) => bookedBy.name)).toEqual(['Anna']);
    }
  });

  it('CAL-6: the appointment takes over exactly the rows of the hold, and the hold leaves the screens', async () => {
    const start = at('09:00', '2026-11-25');
    const held = await hold(start, { serviceIds: [treatment] });
    expect(held.bufferEnd).toBe(later(start, 40));
    const rowsOf = (ownerId: string) =>
      bench.query<{ ctid: string; seat_id: number }>('select seat_id from occupancy where owner_id = $1 order by 1', [
        ownerId,
      ]);
    const before = await rowsOf(held.id);
    const booked = await bench.book({ start, services: [{ serviceId: treatment }], holdId: held.id }, { by: anna });
    expect(await rowsOf(booked.id)).toEqual(before);
    expect(await rowsOf(held.id)).toEqual([]);
    const [last] = await bench.query<{ changes: { kind: string; id: string; value: unknown }[] }>(
      `select changes from calendar_change where day = '2026-11-25' order by revision desc limit 1`,
    );
    expect(last?.changes).toEqual([
      { kind: 'hold', id: held.id, value: null },
      expect.objectContaining({ kind: 'appointment', id: booked.id }),
    ]);
  });

  it('CAL-6: a move takes over the hold on its new time', async () => {
    const booked = await bench.book({ start: at('08:00', '2026-11-26') });
    const start = at('10:00', '2026-11-26');
    const held = await hold(start);
    const edit = { appointmentId: booked.id, version: 1, by: anna };
    const moved = await bench.get(EditAppointment).execute({ ...edit, edit: { start, holdId: held.id } });
    expect(moved).toMatchObject({ start: later(start, 0), version: 2 });
    expect(await bench.query('select from slot_hold where id = $1', [held.id])).toEqual([]);
  });

  it('CAL-6: a hold that has expired still saves while the time is free', async () => {
    const start = at('08:00', '2026-11-27');
    const held = await hold(start);
    bench.clock.advance({ seconds: 61 });
    await expect(bench.book({ start, holdId: held.id }, { by: anna })).resolves.toMatchObject({ status: 'booked' });
    const swept = await hold(later(start, 30));
    bench.clock.advance({ seconds: 61 });
    await bench.get(RemoveExpiredHolds).inAllBranches();
    await expect(bench.book({ start: later(start, 30), holdId: swept.id }, { by: anna })).resolves.toMatchObject({
      status: 'booked',
    });
  });

  it('CAL-6: a hold that has expired and whose time somebody took meanwhile says so', async () => {
    const start = at('10:00', '2026-11-27');
    const held = await hold(start);
    bench.clock.advance({ seconds: 61 });
    const taken = await bench.book({ start, client: { name: 'Ingrid Holm' } });
    const late = bench.book({ start, holdId: held.id }, { by: anna });
    await expect(late).rejects.toMatchObject({
      code: 'hold-expired',
      facts: { blockers: [{ id: taken.id, label: 'Ingrid Holm', seatName: 'Dr. Weber' }] },
    });
  });

  it('CAL-6: an expired hold is in nobody’s way, before it is swept and however many want the time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const start = later(at('13:00', '2026-11-27'), round * 30);
      const held = await hold(start);
      bench.clock.advance({ seconds: 60 });
      const { won, refused, broken } = await storm([
        ...times(rivals, () => () => bench.book({ start })),
        () =>
          bench
            .get(RemoveExpiredHolds)
            .inAllBranches()
            .then(() => undefined),
      ]);
      expect(broken).toEqual([]);
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(refused.map(({ code }) => code)).toEqual(times(rivals - 1, () => 'slot-taken'));
      expect(await bench.query('select from occupancy where owner_id = $1', [held.id])).toEqual([]);
    }
  });

  it('CAL-6: nobody else saves with a hold that is not theirs', async () => {
    const start = at('09:00', '2026-11-30');
    const held = await hold(start);
    await expect(bench.book({ start, holdId: held.id, resourceIds: [roomOne] })).rejects.toMatchObject({
      code: 'change-not-allowed',
    });
  });
});
