import type { SlotTakenFacts } from '@anteroom/contracts-scheduling';
import { berlin, consultation, mayer, roomOne, scan, scanner, treatment, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, countDoubleBookings, listDaysWithGaps, storm, times } from '../../testing/storm.fixture';
import { EditAppointment } from '../appointments/edit-appointment';
import { PlaceHold } from '../holds/place-hold';

const rivals = 32;
const slots = (date: string, count: number) => times(count, (index) => later(at('08:00', date), index * 30));

describe('exactly one winner', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open(rivals);
  });
  afterEach(async () => {
    expect(await countDoubleBookings(bench)).toBe(0);
    expect(await listDaysWithGaps(bench)).toEqual([]);
  });
  afterAll(async () => {
    expect(await countDeadlocks(bench)).toBe(0);
    await bench.close();
  });

  it('CAL-5: of 32 who book one time at once exactly one gets it, time after time', async () => {
    for (const start of slots('2026-11-24', 8)) {
      const { won, refused, broken } = await storm(times(rivals, () => () => bench.book({ start })));
      expect(broken).toEqual([]);
      expect(won).toHaveLength(1);
      expect(refused.map(({ code }) => code)).toEqual(times(rivals - 1, () => 'slot-taken'));
      for (const { facts } of refused) {
        const { blockers, alternatives } = facts as unknown as SlotTakenFacts;
        expect(blockers).toEqual([expect.objectContaining({ kind: 'appointment', id: won[0]?.id })]);
        expect(alternatives).toHaveLength(3);
      }
    }
  });

  it('CAL-5: times that overlap without being equal have one winner per seat, too', async () => {
    for (const start of slots('2026-11-25', 6)) {
      const attempts = times(rivals, (index) => () => {
        const from = later(start, (index % 3) * 5);
        return bench.book({ start: from, end: later(from, 20 - (index % 3) * 5) });
      });
      const { won, refused, broken } = await storm(attempts);
      expect(broken).toEqual([]);
      expect(won).toHaveLength(1);
      expect(refused).toHaveLength(rivals - 1);
    }
  });

  it('SCH-3: person, room and device are taken together or not at all', async () => {
    for (const start of slots('2026-11-26', 6)) {
      const attempts = times(
        rivals,
        (index) => () =>
          bench.book({ teamMemberId: index % 2 ? weber : mayer, start, services: [{ serviceId: scan }] }),
      );
      const { won, broken } = await storm(attempts);
      expect(broken).toEqual([]);
      expect(won).toHaveLength(1);
    }
    const halves = await bench.query(`
      select a.id from appointment a left join occupancy o on o.owner_id = a.id
      where a.starts_at::date = '2026-11-26' group by a.id having count(o.seat_id) <> 3`);
    expect(halves).toEqual([]);
  });

  it('CAL-6: holds and bookings of one time have one winner between them', async () => {
    const hold = bench.get(PlaceHold);
    for (const start of slots('2026-11-27', 6)) {
      const end = later(start, 30);
      const place = () =>
        hold.execute({ branchId: berlin, request: { teamMemberId: weber, start, end }, by: aReceptionist() });
      const attempts = times(rivals, (index) => () => (index % 2 ? place() : bench.book({ start })));
      const { won, broken } = await storm<{ id: string }>(attempts);
      expect(broken).toEqual([]);
      expect(won).toHaveLength(1);
    }
  });

  it('CAL-5: moves and bookings of one time have one winner between them, and who loses stays where they were', async () => {
    const edit = bench.get(EditAppointment);
    for (const [round, start] of slots('2026-11-30', 6).entries()) {
      const elsewhere = times(6, (index) => later(at('13:00', round % 2 ? '2026-12-01' : '2026-12-02'), index * 30));
      const parked = await Promise.all(
        elsewhere.map((from) => bench.book({ start: later(from, 0), teamMemberId: mayer })),
      );
      const moves = parked.map(
        ({ id }) =>
          () =>
            edit.execute({ appointmentId: id, edit: { start, teamMemberId: weber }, version: 1, by: aReceptionist() }),
      );
      const { won, broken } = await storm([...moves, ...times(rivals, () => () => bench.book({ start }))]);
      expect(broken).toEqual([]);
      expect(won).toHaveLength(1);
      await bench.query(`delete from occupancy where owner_id = any($1::uuid[])`, [parked.map(({ id }) => id)]);
      await bench.query(`update appointment set status = 'cancelled' where id = any($1::uuid[])`, [
        parked.map(({ id }) => id),
      ]);
    }
  });

  it('CAL-5: moves that exchange places in circles never deadlock', async () => {
    const edit = bench.get(EditAppointment);
    const places = [
      { start: at('09:00', '2026-12-03'), teamMemberId: weber },
      { start: at('09:00', '2026-12-03'), teamMemberId: mayer },
      { start: at('10:00', '2026-12-03'), teamMemberId: weber },
    ];
    const booked = await Promise.all(
      places.slice(0, 2).map((place) => bench.book({ ...place, services: [{ serviceId: consultation }] })),
    );
    const versions = new Map(booked.map(({ id }) => [id, 1]));
    let moved = 0;
    for (let round = 0; round < 40; round += 1) {
      const moves = booked.flatMap(({ id }, index) =>
        [1, 2].map(
          (step) => () =>
            edit.execute({
              appointmentId: id,
              edit: { ...places[(round + index + step) % 3] },
              version: versions.get(id) ?? 0,
              by: aReceptionist(),
            }),
        ),
      );
      const { won, broken } = await storm(moves);
      expect(broken).toEqual([]);
      for (const { id, version } of won) versions.set(id, version);
      moved += won.length;
    }
    expect(moved).toBeGreaterThan(20);
  });

  it('CAL-5: bookings that do not overlap are never refused', async () => {
    const starts = times(16, (index) => later(at('08:00', '2026-12-04'), index * 15));
    const attempts = starts.flatMap((start) =>
      [weber, mayer].map((teamMemberId) => () => bench.book({ teamMemberId, start, end: later(start, 15) })),
    );
    const { won, refused, broken } = await storm(attempts);
    expect({ refused, broken }).toEqual({ refused: [], broken: [] });
    expect(won).toHaveLength(32);
  });

  it('SCH-3: who loses a room gets the other one; who loses both hears which and to whom', async () => {
    const start = at('09:00', '2026-12-07');
    const treat = (teamMemberId: string) => () =>
      bench.book({ teamMemberId, start, services: [{ serviceId: treatment }] });
    const { won, refused, broken } = await storm([treat(weber), treat(mayer)]);
    expect({ refused, broken }).toEqual({ refused: [], broken: [] });
    expect(new Set(won.flatMap(({ resources }) => resources.map(({ name }) => name)))).toEqual(
      new Set(['Room 1', 'Room 2']),
    );
  });

  it('the constraint is what it rests on: without it two people get one time', async () => {
    const unguarded = await SchedulingBench.open(rivals);
    await unguarded.asOwner('alter table occupancy drop constraint occupancy_no_overlap');
    for (const start of slots('2026-11-24', 6)) {
      await storm(times(rivals, () => () => unguarded.book({ start, resourceIds: [roomOne, scanner] })));
    }
    expect(await countDoubleBookings(unguarded)).toBeGreaterThan(0);
    await unguarded.close();
  });
});
