import type { DayChanged } from '@anteroom/contracts-live';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSystem, startSystem } from '@anteroom/launcher';
import type { Answer, Desk } from '../desk/desk.ts';
import { Screen, shownBy } from '../desk/screen.ts';
import { type Centre, type FreeSlot, openCentre } from '../system/centre.ts';
import { ask } from '../system/database.ts';

const linkedWithinMs = 12_000;
/** A push that only the comparison of revisions found is a second late. */
const pushedWithinMs = 900;

let dataDir: string;
let system: RunningSystem;
let centre: Centre;
let desk: Desk;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'anteroom-e2e-'));
  chmodSync(dataDir, 0o755);
  system = await startSystem({ dataDir, queue: 'postgres', demo: 'small', ports: 'free', fast: true });
  const { gatewayUrls, postgresUrl } = system;
  process.env['E2E_SYSTEM'] = JSON.stringify({ gatewayUrls, postgresUrl });
  centre = await openCentre(1);
  [desk] = (await centre.desks(1)) as [Desk];
});
afterAll(async () => {
  await centre.close();
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function until(isSo: () => Promise<boolean> | boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not so within ${withinMs} ms`);
    await pause(20);
  }
}

/** Books for somebody new, and asks again with the same key while no answer comes. */
async function book(slot: FreeSlot, name: string): Promise<string> {
  const phone = `+4915${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const key = randomUUID();
  for (;;) {
    const answer: Answer<{ id: string }> | undefined = await desk
      .book({ ...slot, client: { name, phone } }, key)
      .catch(() => undefined);
    if (answer?.status === 201) return answer.body.id;
    if (answer && answer.status < 500) throw new Error(JSON.stringify(answer.body));
    await pause(100);
  }
}

async function areLinked(ids: string[]): Promise<boolean> {
  const open = await ask('anteroom_scheduling', 'select from appointment where id = any ($1) and client_id is null', [
    ids,
  ]);
  return open.length === 0;
}

const cardsOf = (names: string[]) =>
  ask<{ name: string; cards: number }>(
    'anteroom_clients',
    'select name, count(*)::int as cards from client where name = any ($1) group by name',
    [names],
  );

describe('Without Redis', () => {
  it('SYS-4: there is one gateway and no Redis, and the health page names where the queue is', async () => {
    expect([...system.processes.keys()].sort()).toEqual([
      'clients-1',
      'gateway-1',
      'inventory-1',
      'notifications-1',
      'payments-1',
      'postgres',
      'scheduling-1',
    ]);
    const health = await fetch(`${system.gatewayUrls[0]}/health`);
    expect(JSON.stringify(await health.json())).toContain('"The queue in PostgreSQL","state":"up"');
  });

  it('SYS-4: a booking is pushed at once, and its client linked once, though kill -9 meets the services meanwhile', async () => {
    const pushes: DayChanged[] = [];
    const screen = await Screen.open(desk, centre.date);
    screen.onPush = (update) => pushes.push(update);
    const slots = centre.slots(8, { minutes: 20 });
    const names = slots.map((_, index) => `Nora Neu ${index} ${randomUUID().slice(0, 8)}`);
    const ids = [await book(slots[0] as FreeSlot, names[0] as string)];
    await until(() => pushes.length > 0, pushedWithinMs);

    for (const [index, slot] of slots.entries()) {
      if (index === 0) continue;
      if (index % 4 === 1) system.processes.get('clients-1')?.kill('SIGKILL');
      if (index % 4 === 3) system.processes.get('scheduling-1')?.kill('SIGKILL');
      ids.push(await book(slot, names[index] as string));
    }

    await until(() => areLinked(ids), linkedWithinMs);
    expect(await cardsOf(names)).toHaveLength(names.length);
    expect((await cardsOf(names)).filter(({ cards }) => cards !== 1)).toEqual([]);
    await until(async () => shownBy((await desk.day(centre.date)).body) === screen.shown(), 5_000);
    expect(screen.faults).toEqual([]);
    screen.close();
  });
});
