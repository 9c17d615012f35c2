import type { Desk } from '../desk/desk.ts';
import { Screen, shownBy } from '../desk/screen.ts';
import { type Centre, openCentre } from '../system/centre.ts';
import { ask, doubleBookings } from '../system/database.ts';
import { hurt, stateOf, systemUnderTest } from '../system/system.ts';
import { diceOf } from './dice.ts';
import { Storm, type StormLog } from './storm.ts';

/** Bookings between one kill and the next, so that each meets work under way, and in the whole storm. */
const enough = { betweenKills: 8, booked: 80 } as const;
const seed = Number(process.env['SEED'] ?? 4_711);
/** Killed one after another while the storm goes on, those that run here. The relay lives in the scheduling processes. */
const victims = ['scheduling-1', 'redis', 'clients-1', 'scheduling-2', 'gateway-2', 'redis', 'scheduling-1'].filter(
  (name) => systemUnderTest().processes.includes(name),
);

let centre: Centre;
let desks: Desk[];

beforeAll(async () => {
  centre = await openCentre(1);
  desks = await centre.desks(6);
});
afterAll(() => centre.close());

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Each is killed once some were booked since the last one was, so that it dies at work. */
async function killOneAfterAnother(storm: Storm): Promise<number> {
  let kills = 0;
  for (const victim of victims) {
    const before = storm.log.counts.booked;
    while (!storm.isOver && storm.log.counts.booked < before + enough.betweenKills) await pause(20);
    const { pid } = await stateOf(victim);
    await hurt(victim, 'SIGKILL');
    kills += pid === null ? 0 : 1;
  }
  return kills;
}

async function eventually(check: () => Promise<unknown[]>, withinMs: number): Promise<unknown[]> {
  const until = Date.now() + withinMs;
  for (;;) {
    const wrong = await check().catch((error: unknown) => [error]);
    if (wrong.length === 0 || Date.now() > until) return wrong;
    await pause(200);
  }
}

interface Stored {
  id: string;
  status: string;
  client: string | null;
  seats: number;
}

async function missingOf(log: StormLog): Promise<unknown[]> {
  const stored = await ask<Stored>(
    'anteroom_scheduling',
    `select id, status, client_id as client, (select count(*)::int from occupancy o where o.owner_id = a.id) as seats
     from appointment a where id = any ($1)`,
    [[...log.booked.keys()]],
  );
  const byId = new Map(stored.map((row) => [row.id, row]));
  return [...log.booked.keys()].filter((id) => {
    const row = byId.get(id);
    const isCancelled = log.cancelled.has(id);
    return !row || (row.status === 'cancelled') !== isCancelled || row.seats !== (isCancelled ? 0 : 1);
  });
}

const unlinked = (log: StormLog): Promise<unknown[]> =>
  ask('anteroom_scheduling', 'select id from appointment where id = any ($1) and client_id is null', [
    [...log.booked.keys()],
  ]);

/** Names with more or fewer than one card: each storm booking brings a person of its own. */
async function wrongCards(log: StormLog): Promise<unknown[]> {
  const names = [...log.booked.values()].map(({ name }) => name);
  return ask(
    'anteroom_clients',
    `select name, count(c.id) from unnest($1::text[]) as wanted (name) left join client c using (name)
     group by name having count(c.id) <> 1`,
    [names],
  );
}

describe('Crash', () => {
  let log: StormLog;

  it('SYS-4: kill -9 in a storm loses nothing that was acknowledged, and every message has its effect once', async () => {
    const screen = await Screen.open(desks[0] as Desk, centre.date);
    const storm = Storm.over(centre, desks, diceOf(seed));
    let areAllKilled = false;
    const hasHappened = ({ counts }: StormLog) => areAllKilled && counts.booked >= enough.booked;
    const killing = killOneAfterAnother(storm).finally(() => (areAllKilled = true));
    const [raged, kills] = await Promise.all([storm.rage(hasHappened), killing]);
    log = raged;

    expect(kills).toBeGreaterThanOrEqual(victims.length - 1);
    expect(log.strange).toEqual([]);
    expect(log.counts.booked).toBeGreaterThanOrEqual(enough.booked);
    expect(await missingOf(log)).toEqual([]);
    expect(await doubleBookings()).toBe(0);
    expect(await eventually(() => unlinked(log), 30_000)).toEqual([]);
    expect(await wrongCards(log)).toEqual([]);
    const stale = async () => {
      const day = await (desks[0] as Desk).day(centre.date);
      return shownBy(day.body) === screen.shown() ? [] : [screen.revision, day.body.revision];
    };
    expect(await eventually(stale, 10_000)).toEqual([]);
    console.log(`seed ${seed}: ${JSON.stringify(log.counts)}, ${kills} kills`);
    screen.close();
  });

  it('the checks tell: time that was lost, a person who was never linked, and a card that was made twice', async () => {
    // The negative control: what a crash could have done, done by hand to appointments of the storm.
    const [lost, forgotten] = [...log.booked.keys()].filter((id) => !log.cancelled.has(id)) as [string, string];
    const doubled = [...log.booked.values()][0]?.name;
    await ask('anteroom_scheduling', 'delete from occupancy where owner_id = $1', [lost]);
    await ask('anteroom_scheduling', 'update appointment set client_id = null where id = $1', [forgotten]);
    await ask(
      'anteroom_clients',
      `insert into client select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'phone', null))).*
       from client c where name = $1 limit 1`,
      [doubled],
    );
    expect(await missingOf(log)).toEqual([lost]);
    expect(await unlinked(log)).toEqual([{ id: forgotten }]);
    expect(await wrongCards(log)).toEqual([{ name: doubled, count: '2' }]);
    // Nobody else shall stumble over it.
    await ask('anteroom_scheduling', `update appointment set status = 'cancelled' where id = $1`, [lost]);
  });
});
