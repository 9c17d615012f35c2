import type { TopicRef } from '@anteroom/contracts-live';
import { demoId } from '@anteroom/demo-centre';
import { Queues, redisPlace } from '@anteroom/platform-messaging';
import { testRedisUrl, waitUntil } from '@anteroom/platform-testing';
import { v7 as uuidv7 } from 'uuid';
import { AScreen } from '../testing/a-screen';
import { type RunningGateway, aGateway } from '../testing/a-gateway';
import { FakeService } from '../testing/fake-service';
import { anIdentityDatabase } from '../testing/identity-database';

const branchId = demoId('branch', 1);
const otherBranch = demoId('branch', 2);

let database: Awaited<ReturnType<typeof anIdentityDatabase>>;
let behind: FakeService;
let here: RunningGateway;
let there: RunningGateway;
let queues: Queues;
const cookies = new Map<string, string>();
const screens: AScreen[] = [];

beforeAll(async () => {
  database = await anIdentityDatabase();
  behind = await FakeService.start(() => ({ body: [] }));
  const redisUrl = testRedisUrl();
  queues = new Queues(redisPlace(redisUrl));
  const setting = { databaseUrl: database.url, schedulingUrls: [behind.url], clientsUrls: [behind.url], redisUrl };
  [here, there] = await Promise.all([aGateway(setting), aGateway(setting)]);
  for (const name of ['anna', 'doctor', 'manager']) cookies.set(name, await here.signIn(`${name}@demo.example`));
}, 30_000);
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(async () => {
  await Promise.all([here.app.close(), there.app.close(), queues.close()]);
  await Promise.all([database.close(), behind.stop()]);
});

async function aScreen(name: string, gateway: RunningGateway = here): Promise<AScreen> {
  const screen = await AScreen.connect(gateway.url, cookies.get(name) ?? '');
  screens.push(screen);
  return screen;
}

const aBill = (): TopicRef => ({ branchId, topic: 'bill', id: uuidv7() });

async function changes(ref: TopicRef, version: number, value: unknown): Promise<void> {
  const facts = { aggregateId: ref.id, aggregateVersion: version, occurredAt: new Date().toISOString() };
  await queues.add('gateway', [{ id: uuidv7(), kind: 'LiveChanged', ...facts, body: { ...ref, value } }]);
}

describe('watching a thing besides the day', () => {
  it('PAY-1: a bill that changes is told to everybody who looks at it, on every gateway', async () => {
    const bill = aBill();
    const [anna, colleague] = [await aScreen('anna', here), await aScreen('anna', there)];
    for (const screen of [anna, colleague]) expect(await screen.ask('topic:watch', bill)).toEqual({ ok: true });
    await changes(bill, 3, { total: 4200 });
    const update = { ...bill, version: 3, value: { total: 4200 } };
    for (const screen of [anna, colleague]) {
      await waitUntil(() => screen.topics.length === 1);
      expect(screen.topics).toEqual([update]);
    }
  });

  it('PAY-1: who does not look, or looks no more, hears nothing', async () => {
    const [bill, other] = [aBill(), aBill()];
    const [left, watching] = [await aScreen('anna'), await aScreen('anna')];
    await left.ask('topic:watch', bill);
    await left.ask('topic:leave', bill);
    await watching.ask('topic:watch', bill);
    await changes(other, 1, 'elsewhere');
    await changes(bill, 1, 'here');
    await waitUntil(() => watching.topics.length === 1);
    expect([left.topics, watching.topics.map(({ value }) => value)]).toEqual([[], ['here']]);
  });

  it('SYS-1: a topic takes its right, and the branch', async () => {
    const refused = (code: string) =>
      expect.objectContaining({ ok: false, problem: expect.objectContaining({ code }) });
    const doctor = await aScreen('doctor');
    expect(await doctor.ask('topic:watch', aBill())).toEqual(refused('right-missing'));
    const anna = await aScreen('anna');
    expect(await anna.ask('topic:watch', { ...aBill(), branchId: otherBranch })).toEqual(refused('not-found'));
    expect(await anna.ask('topic:watch', { branchId, topic: 'takings', id: '2026-11-24' })).toEqual(
      refused('right-missing'),
    );
    expect(await anna.ask('topic:watch', { branchId, topic: 'secrets', id: 'x' } as never)).toEqual(refused('invalid'));
  });

  it('SYS-1: whoever loses the right hears nothing more', async () => {
    const takings: TopicRef = { branchId, topic: 'takings', id: '2026-11-24' };
    const [manager, loser] = [await aScreen('manager'), await aScreen('manager')];
    const bill = aBill();
    for (const screen of [manager, loser]) await screen.ask('topic:watch', takings);
    await loser.ask('topic:watch', bill);
    await database.asOwner("delete from role_right where role = 'manager' and right_name = 'takings.view'");
    await waitUntil(async () => {
      await changes(takings, 1, 'secret');
      await changes(bill, 1, 'bill');
      const before = loser.topics.length;
      await waitUntil(() => loser.topics.length > before);
      return !loser.topics.slice(before).some(({ topic }) => topic === 'takings');
    });
    expect(loser.topics.at(-1)?.topic).toBe('bill');
  });
});
