import { waitUntil } from '@anteroom/platform-testing';
import {
  adams,
  berlin,
  checkup,
  lang,
  mayer,
  newYork,
  roomTwo,
  scan,
  tuesday,
  weber,
} from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at, later } from '../../testing/scheduling-bench.fixture';
import { countDeadlocks, countDoubleBookings, listDaysWithGaps, storm, times } from '../../testing/storm.fixture';
import { LoosenHolds } from './loosen-holds';
import { MoveHold } from './move-hold';
import { PlaceHold } from './place-hold';
import { ReleaseAllHolds } from './release-all-holds';
import { ReleaseHold } from './release-hold';
import { RemoveExpiredHolds } from './remove-expired-holds';
import { RenewHold } from './renew-hold';

describe('slot holds', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(async () => {
    expect(await countDoubleBookings(bench)).toBe(0);
    expect(await listDaysWithGaps(bench)).toEqual([]);
    expect(await countDeadlocks(bench)).toBe(0);
    await bench.close();
  });

  const place = (start: string, by = aReceptionist(), facts: object = {}) =>
    bench.get(PlaceHold).execute({
      branchId: berlin,
      request: { teamMemberId: weber, start, end: later(start, 30), ...facts },
      by,
    });
  const changesOf = async (date: string) => {
    const sql = 'select revision, changes from calendar_change where branch_id = $1 and day = $2 order by revision';
    return bench.query<{ revision: number; changes: { id: string; value: unknown }[] }>(sql, [berlin, date]);
  };
  const expiryOf = async (id: string) => {
    const [row] = await bench.query<{ expires_at: string }>('select expires_at from slot_hold where id = $1', [id]);
    return row?.expires_at;
  };

  it('CAL-6: a hold shows who has which time for how long, to everybody', async () => {
    const anna = aReceptionist({ name: 'Anna', colour: 4 });
    const held = await place(at('09:05'), anna, { serviceIds: [scan] });
    expect(held).toMatchObject({
      start: '2026-11-24T08:05:00Z',
      end: '2026-11-24T08:35:00Z',
      heldBy: { id: anna.id, name: 'Anna', colour: 4 },
      resources: [{ name: 'Room 2' }, { name: 'Scanner' }],
      expiresAt: bench.clock.now().add({ seconds: 60 }).toString(),
    });
    expect(held.seats).toHaveLength(3);
    const [first] = await changesOf(tuesday);
    expect(first).toEqual({ revision: 1, changes: [{ kind: 'hold', id: held.id, value: held }] });
    const pushed = await waitUntil(() => bench.published.at(-1)?.message);
    expect(pushed).toMatchObject({
      kind: 'CalendarChanged',
      aggregateVersion: 1,
      body: { branchId: berlin, date: tuesday, revision: 1, changes: [{ id: held.id, value: held }] },
    });
  });

  it('CAL-6: what overlaps a hold is refused with its holder, what touches it is not', async () => {
    const anna = aReceptionist({ name: 'Anna' });
    const held = await place(at('10:05'), anna);
    await expect(place(at('10:00'))).rejects.toMatchObject({
      code: 'slot-taken',
      detail: 'Dr. Weber is held by Anna 10:05–10:35.',
      facts: { blockers: [{ kind: 'hold', id: held.id, by: { name: 'Anna' } }] },
    });
    await expect(place(at('10:35'))).resolves.toMatchObject({ start: '2026-11-24T09:35:00Z' });
  });

  it('CAL-6: nobody holds more than three times, even when they ask for ten at once', async () => {
    const by = aReceptionist();
    const starts = times(10, (index) => later(at('13:00', '2026-11-25'), index * 30));
    const { won, refused, broken } = await storm(starts.map((start) => () => place(start, by)));
    expect(broken).toEqual([]);
    expect(won).toHaveLength(3);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['hold-limit-reached']));
  });

  it('CAL-6: a move keeps the old time until the new one is won', async () => {
    const by = aReceptionist();
    const held = await place(at('08:00', '2026-11-26'), by);
    const busy = at('09:00', '2026-11-26');
    await bench.book({ start: busy });
    const move = (start: string) =>
      bench.get(MoveHold).execute({ branchId: berlin, holdId: held.id, request: { start, end: later(start, 30) }, by });
    await expect(move(busy)).rejects.toMatchObject({ code: 'slot-taken' });
    await expect(bench.book({ start: at('08:00', '2026-11-26') })).rejects.toMatchObject({ code: 'slot-taken' });
    await expect(move(at('08:15', '2026-11-26'))).resolves.toMatchObject({ id: held.id });
    await expect(
      bench.book({ start: at('08:00', '2026-11-26'), end: at('08:15', '2026-11-26') }),
    ).resolves.toBeDefined();
  });

  it('CAL-6: a move to another day leaves the old day and keeps room and device', async () => {
    const by = aReceptionist();
    const held = await place(at('08:00', '2026-11-27'), by, { serviceIds: [scan] });
    const start = at('11:00', '2026-11-30');
    const request = { start, end: later(start, 30), teamMemberId: mayer };
    const moved = await bench.get(MoveHold).execute({ branchId: berlin, holdId: held.id, request, by });
    expect(moved.resources).toEqual(held.resources);
    expect((await changesOf('2026-11-27')).at(-1)?.changes).toEqual([{ kind: 'hold', id: held.id, value: null }]);
    expect((await changesOf('2026-11-30')).at(-1)?.changes).toEqual([{ kind: 'hold', id: held.id, value: moved }]);
  });

  it('CAL-6: holds that many people move across each other never deadlock', async () => {
    const people = times(6, () => aReceptionist());
    const day = '2026-12-01';
    const held = await Promise.all(
      people.map((by, index) => place(later(at('13:00', day), index * 30), by, { serviceIds: [scan] })),
    );
    for (let round = 1; round <= 10; round += 1) {
      const moves = held.map(({ id }, index) => () => {
        const start = later(at('13:00', day), ((index + round) % 7) * 30);
        const request = { start, end: later(start, 30), teamMemberId: round % 2 ? mayer : weber };
        return bench
          .get(MoveHold)
          .execute({ branchId: berlin, holdId: id, request, by: people[index] ?? aReceptionist() });
      });
      const { broken } = await storm(moves);
      expect(broken).toEqual([]);
    }
  });

  it('CAL-6: renewing writes the expiry and nothing that a screen would have to hear of', async () => {
    const by = aReceptionist();
    const held = await place(at('08:00', '2026-12-02'), by);
    const before = await changesOf('2026-12-02');
    bench.clock.advance({ seconds: 20 });
    const renewed = await bench.get(RenewHold).execute({ branchId: berlin, holdId: held.id, by });
    expect(renewed).toEqual({ id: held.id, expiresAt: bench.clock.now().add({ seconds: 60 }).toString() });
    expect(await changesOf('2026-12-02')).toEqual(before);
    bench.clock.advance({ seconds: 60 });
    await expect(bench.get(RenewHold).execute({ branchId: berlin, holdId: held.id, by })).rejects.toMatchObject({
      code: 'hold-expired',
    });
  });

  it('CAL-6: only the holder renews, moves and gives back', async () => {
    const held = await place(at('09:00', '2026-12-02'));
    const other = { branchId: berlin, holdId: held.id, by: aReceptionist() };
    const request = { start: held.start, end: held.end };
    for (const attempt of [
      () => bench.get(RenewHold).execute(other),
      () => bench.get(ReleaseHold).execute(other),
      () => bench.get(MoveHold).execute({ ...other, request }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'change-not-allowed' });
    }
  });

  it('CAL-6: after a lost connection a hold lives fifteen seconds more, never longer than before', async () => {
    const by = aReceptionist();
    const held = await place(at('10:00', '2026-12-02'), by);
    const theirs = await place(at('11:00', '2026-12-02'));
    const renewed = await bench.get(LoosenHolds).execute([held.id, theirs.id], by);
    const expiresAt = bench.clock.now().add({ seconds: 15 }).toString();
    expect(renewed).toEqual([{ id: held.id, branchId: berlin, expiresAt }]);
    expect(await expiryOf(theirs.id)).toBe(theirs.expiresAt);
    bench.clock.advance({ seconds: 5 });
    await bench.get(LoosenHolds).execute([held.id], by);
    expect(await expiryOf(held.id)).toBe(expiresAt);
  });

  it('SYS-1: signing out leaves alone what the same person holds in another session', async () => {
    const here = { ...aReceptionist(), sessionId: '0197c000-0000-7000-8000-000000000001' };
    const there = { ...here, sessionId: '0197c000-0000-7000-8000-000000000002' };
    const [mine, theirs] = [
      await place(at('08:00', '2026-12-07'), here),
      await place(at('09:00', '2026-12-07'), there),
    ];
    const taken = await place(at('10:00', '2026-12-07'), here);
    await bench.get(RenewHold).execute({ branchId: berlin, holdId: taken.id, by: there });
    await bench.get(ReleaseAllHolds).execute(here);
    const left = await bench.query<{ id: string }>('select id from slot_hold where held_by_id = $1 order by id', [
      here.id,
    ]);
    expect(left.map(({ id }) => id)).toEqual([theirs.id, taken.id]);
    expect(await bench.query('select from occupancy where owner_id = $1', [mine.id])).toEqual([]);
  });

  it('SYS-1: signing out gives back everything of the session, in every branch', async () => {
    const by = { ...aReceptionist(), sessionId: '0197c000-0000-7000-8000-000000000003' };
    const one = await place(at('08:00', '2026-12-03'), by);
    const start = '2026-12-03T10:00:00-05:00';
    const request = { teamMemberId: adams, start, end: later(start, 30), serviceIds: [checkup] };
    const other = await bench.get(PlaceHold).execute({ branchId: newYork, request, by });
    await bench.get(ReleaseAllHolds).execute(by);
    const left = await bench.query('select from occupancy where owner_id = any($1::uuid[])', [[one.id, other.id]]);
    expect(left).toEqual([]);
    expect((await changesOf('2026-12-03')).at(-1)?.changes).toEqual([{ kind: 'hold', id: one.id, value: null }]);
  });

  it('CAL-6: the sweep takes expired holds of all branches off the screens, several at it at once', async () => {
    const held = await place(at('08:00', '2026-12-04'), aReceptionist(), { teamMemberId: lang });
    bench.clock.advance({ seconds: 61 });
    await Promise.all(times(4, () => bench.get(RemoveExpiredHolds).inAllBranches()));
    expect((await changesOf('2026-12-04')).map(({ changes }) => changes)).toEqual([
      [{ kind: 'hold', id: held.id, value: held }],
      [{ kind: 'hold', id: held.id, value: null }],
    ]);
    expect(await bench.query('select from slot_hold where expires_at <= $1', [`${bench.clock.now()}`])).toEqual([]);
  });

  it('CAL-6: a room chosen by hand is the one that is held', async () => {
    const start = at('09:00', '2026-12-07');
    await place(start, aReceptionist(), { resourceIds: [roomTwo] });
    await expect(place(start, aReceptionist(), { teamMemberId: mayer, resourceIds: [roomTwo] })).rejects.toMatchObject({
      facts: { blockers: [{ seatName: 'Room 2' }] },
    });
  });
});
