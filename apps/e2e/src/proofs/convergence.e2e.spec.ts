import { Screen, shownBy } from '../desk/screen.ts';
import type { Desk } from '../desk/desk.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { systemUnderTest } from '../system/system.ts';
import { diceOf } from './dice.ts';
import { Storm, type StormLog } from './storm.ts';

const screens = 20;
/** What must have happened for the storm to prove something. */
const enough = { booked: 120, refusedShare: 0.05, cuts: 50 } as const;
/** Once traffic stops every screen is right within this time (I9). */
const settledWithinMs = 2_000;
const seed = Number(process.env['SEED'] ?? 20_261_124);

let centre: Centre;
let desks: Desk[];
let chance: () => number;

beforeAll(async () => {
  centre = await openCentre(1);
  desks = await centre.desks(6);
  chance = diceOf(seed);
});
afterAll(() => centre.close());

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Cuts screens off at random, as a bad network does; they connect again by themselves. */
async function shake(open: readonly Screen[], storm: Storm, onCut: () => void): Promise<void> {
  while (!storm.isOver) {
    await pause(40 + chance() * 120);
    const victim = open[Math.floor(chance() * open.length)];
    // Not one that is on its way back: cutting a half-open connection only makes the client wait for its own time-out.
    if (!victim?.socket.connected) continue;
    victim.socket.io.engine.close();
    onCut();
  }
}

const refusedShare = ({ counts }: StormLog): number => counts.refused / (counts.booked + counts.refused);

async function settle(open: readonly Screen[], fresh: () => Promise<string>): Promise<readonly Screen[]> {
  const until = Date.now() + settledWithinMs;
  for (;;) {
    const truth = await fresh();
    const wrong = open.filter((screen) => screen.shown() !== truth);
    if (wrong.length === 0 || Date.now() > until) return wrong;
    await pause(50);
  }
}

describe('Convergence', () => {
  it('CAL-6: after a storm with cut connections every one of 20 screens equals a fresh snapshot', async () => {
    const { gatewayUrls } = systemUnderTest();
    const open = await Promise.all(
      Array.from({ length: screens }, (_, i) =>
        Screen.open(desks[i % desks.length] as Desk, centre.date, gatewayUrls[i % gatewayUrls.length]),
      ),
    );
    const deaf = await Screen.open(desks[0] as Desk, centre.date);
    deaf.socket.removeAllListeners('connect');
    const heard = deaf.socket.listeners('day:changed')[0];
    deaf.socket.removeAllListeners('day:changed');
    // The negative control: a screen that misses every third push and never asks about the gap.
    let pushes = 0;
    deaf.socket.on('day:changed', (update) => {
      if (++pushes % 3 === 0) return;
      heard?.({ ...update, since: deaf.revision, revision: deaf.revision + 1 });
    });

    const storm = Storm.over(centre, desks, chance);
    let cuts = 0;
    const hasHappened = (log: StormLog) =>
      log.counts.booked >= enough.booked && refusedShare(log) > enough.refusedShare && cuts >= enough.cuts;
    const [log] = await Promise.all([storm.rage(hasHappened), shake(open, storm, () => (cuts += 1))]);
    const wrong = await settle(open, async () => shownBy((await (desks[0] as Desk).day(centre.date)).body));

    expect(wrong.map((screen) => screen.revision)).toEqual([]);
    expect(open.flatMap((screen) => screen.faults)).toEqual([]);
    expect(log.strange).toEqual([]);
    expect(log.counts.booked).toBeGreaterThanOrEqual(enough.booked);
    expect(refusedShare(log)).toBeGreaterThan(enough.refusedShare);
    expect(cuts).toBeGreaterThanOrEqual(enough.cuts);
    expect(deaf.shown()).not.toBe(open[0]?.shown());
    console.log(`seed ${seed}: ${JSON.stringify(log.counts)}, ${cuts} cuts, revision ${open[0]?.revision}`);
    for (const screen of [...open, deaf]) screen.close();
  });
});
