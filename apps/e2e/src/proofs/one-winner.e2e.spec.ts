import type { Desk } from '../desk/desk.ts';
import { doubleBookings, deadlocks } from '../system/database.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { type Round, quantile, race, several } from './race.ts';

/** Slots contended for in each storm. */
const slots = 200;
/** Storms on different slots that run side by side. */
const width = 4;

let centre: Centre;
let desks: Desk[];

beforeAll(async () => {
  centre = await openCentre(12);
  desks = await centre.desks(8);
});
afterAll(() => centre.close());

/** The rivals take turns at the desks, which are spread over both gateways and both scheduling processes. */
const deskOf = (rival: number): Desk => desks[rival % desks.length] as Desk;

function expectOneWinnerEach(rounds: readonly Round[], rivals: number): void {
  expect(rounds.filter((round) => round.won !== 1)).toEqual([]);
  expect(rounds.flatMap((round) => round.strange)).toEqual([]);
  expect(rounds.every((round) => round.refused.length === rivals - 1)).toBe(true);
  const refusals = rounds.flatMap((round) => round.refused);
  const mute = refusals.filter(({ body }) => !body.blockers?.length || body.alternatives?.length !== 3);
  expect(mute.slice(0, 3)).toEqual([]);
}

describe('Exactly one winner, over HTTP through two gateways and two scheduling processes', () => {
  it.each([2, 8, 32, 100])(
    'APT-1: of %i who want one slot one gets it, the others learn who has it',
    async (rivals) => {
      const before = await deadlocks();
      const wanted = centre.slots(slots, { minutes: 30 });
      const rounds = await several(wanted, width, (slot) =>
        race(Array.from({ length: rivals }, (_, i) => () => deskOf(i).book({ ...slot, end: slot.end }))),
      );
      expectOneWinnerEach(rounds, rivals);
      expect(await doubleBookings()).toBe(0);
      expect((await deadlocks()) - before).toBe(0);
      const p99 = quantile(
        rounds.map((round) => round.ms),
        0.99,
      );
      console.log(`${rivals} rivals × ${slots} slots: one winner each, a round takes p99 ${p99.toFixed(0)} ms`);
    },
  );

  it('APT-1: of intervals that overlap without being equal one gets the time', async () => {
    const wanted = centre.slots(slots, { minutes: 60 });
    const rounds = await several(wanted, width, ({ teamMemberId, start }) => {
      const from = Date.parse(start);
      const iso = (minutes: number) => new Date(from + minutes * 60_000).toISOString();
      const spans = [
        [0, 40],
        [10, 50],
        [20, 60],
        [15, 45],
        [25, 35],
        [5, 35],
        [20, 40],
        [0, 60],
      ] as const;
      return race(
        spans.map(
          ([a, b], i) =>
            () =>
              deskOf(i).book({ teamMemberId, start: iso(a), end: iso(b) }),
        ),
      );
    });
    expectOneWinnerEach(rounds, 8);
    expect(await doubleBookings()).toBe(0);
  });

  it('SCH-3: person, room and device are taken together or not at all', async () => {
    const wanted = centre.slots(slots, { minutes: 60, position: 'Cardiology' });
    const service = centre.service('ECG, 12 lead');
    const rounds = await several(wanted, 1, (slot) =>
      race(
        Array.from(
          { length: 16 },
          (_, i) => () =>
            deskOf(i).book({
              teamMemberId: slot.teamMemberId,
              start: slot.start,
              services: [{ serviceId: service.id }],
            }),
        ),
      ),
    );
    expectOneWinnerEach(rounds, 16);
    expect(await doubleBookings()).toBe(0);
    expect(await centre.halfTaken()).toBe(0);
  });

  it('CAL-6: a hold and a booking for one slot: one of them gets it', async () => {
    const wanted = centre.slots(slots, { minutes: 30 });
    // One round at a time: a person may hold only three times at once.
    const rounds = await several(wanted, 1, async (slot) => {
      const round = await race(
        Array.from({ length: 8 }, (_, i) => () => (i % 2 ? deskOf(i).hold(slot) : deskOf(i).book(slot))),
      );
      await centre.releaseAll(slot);
      return round;
    });
    expectOneWinnerEach(rounds, 8);
    expect(await doubleBookings()).toBe(0);
  });

  it('CAL-5: a move and a booking for one slot: one of them gets it', async () => {
    const from = centre.slots(slots, { minutes: 30 });
    const wanted = centre.slots(slots, { minutes: 30 });
    const rounds = await several(wanted, width, async (slot, i) => {
      const own = await deskOf(i).book(from[i] as (typeof from)[number]);
      return race(
        Array.from(
          { length: 8 },
          (_, rival) => () => (rival === 0 ? deskOf(i).edit(own.body, slot) : deskOf(rival).book(slot)),
        ),
      );
    });
    expectOneWinnerEach(rounds, 8);
    expect(await doubleBookings()).toBe(0);
  });

  it('APT-1: bookings that do not overlap never refuse each other', async () => {
    const before = await deadlocks();
    const wanted = centre.slots(600, { minutes: 15 });
    const answers = await several(wanted, 32, (slot, i) => deskOf(i).book(slot));
    expect(answers.filter((answer) => answer.status !== 201)).toEqual([]);
    expect((await deadlocks()) - before).toBe(0);
  });

  it('The proof can fail: without the constraint the same storm books slots twice', async () => {
    await centre.withoutConstraint(async () => {
      const wanted = centre.slots(40, { minutes: 30 });
      const rounds = await several(wanted, width, (slot) =>
        race(Array.from({ length: 16 }, (_, i) => () => deskOf(i).book(slot))),
      );
      expect(rounds.some((round) => round.won > 1)).toBe(true);
      expect(await doubleBookings()).toBeGreaterThan(0);
    });
  });
});
