import { placeHold } from '@anteroom/contracts-scheduling';
import { demoId } from '@anteroom/demo-centre';
import { waitUntil } from '@anteroom/platform-testing';
import { OpenSessions } from '../application/open-sessions';
import { AScreen } from '../testing/a-screen';
import { type RunningGateway, aGateway } from '../testing/a-gateway';
import { FakeCalendar } from '../testing/fake-calendar';
import { type Answer, FakeService, type Received } from '../testing/fake-service';
import { Live } from './live';
import { anIdentityDatabase } from '../testing/identity-database';
import { RedisProxy } from '../testing/redis-proxy';

const branchId = demoId('branch', 1);
const otherBranch = demoId('branch', 2);
const day = { branchId, date: '2026-11-24' };
const holdId = '0190a000-0000-7000-8000-00000000ffff';
/** A hold of one test alone: what the screens of the test before leave behind is loosened meanwhile. */
const aHoldId = () => `0190a000-0000-7000-8000-${(holds += 1).toString().padStart(12, '0')}`;
const expiresAt = '2026-11-24T10:01:00Z';
/** Each renewal gives the hold longer than the one before: by that the gateways tell which one was the last. */
const renewedUntil = () => `2026-11-24T10:02:00.${(renewals += 1).toString().padStart(3, '0')}Z`;

let holds = 0;
let renewals = 0;
let database: Awaited<ReturnType<typeof anIdentityDatabase>>;
let redis: RedisProxy;
let calendar: FakeCalendar;
let scheduling: FakeService;
let here: RunningGateway;
let there: RunningGateway;
let cookies: { anna: string; tomas: string };
const screens: AScreen[] = [];

const holdIdsIn = ({ body }: Received): string[] => JSON.parse(body).holdIds;

const answering = (request: Received): Answer => {
  const [, renewed] = /\/slot-holds\/([^/]+)\/renew$/.exec(request.path) ?? [];
  if (renewed) return { body: { id: renewed, expiresAt: renewedUntil() } };
  if (request.path === '/slot-holds/loosen') {
    return { body: { renewed: holdIdsIn(request).map((id) => ({ id, branchId, expiresAt })) } };
  }
  if (request.path.endsWith('/slot-holds')) return { status: 201, body: { id: holdId, branchId, expiresAt } };
  return calendar.answering(request);
};

beforeAll(async () => {
  [database, redis] = await Promise.all([anIdentityDatabase(), RedisProxy.open()]);
  calendar = new FakeCalendar(redis.url, day);
  scheduling = await FakeService.start(answering);
  const setting = {
    databaseUrl: database.url,
    schedulingUrls: [scheduling.url],
    clientsUrls: [scheduling.url],
    redisUrl: redis.url,
  };
  [here, there] = await Promise.all([aGateway(setting), aGateway(setting)]);
  cookies = { anna: await here.signIn('anna@demo.example'), tomas: await here.signIn('tomas@demo.example') };
}, 30_000);
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(async () => {
  await Promise.all([here.app.close(), there.app.close()]);
  await Promise.all([database.close(), scheduling.stop(), calendar.close()]);
  await redis.shut();
});

async function aScreen(gateway: RunningGateway, cookie = cookies.anna): Promise<AScreen> {
  const screen = await AScreen.connect(gateway.url, cookie);
  screens.push(screen);
  return screen;
}
async function anOpenDay(gateway: RunningGateway, cookie = cookies.anna): Promise<AScreen> {
  const screen = await aScreen(gateway, cookie);
  expect(await screen.ask('day:open', day)).toMatchObject({ ok: true, snapshot: { revision: calendar.revision } });
  return screen;
}
const from = (first: number) => Array.from({ length: calendar.revision - first + 1 }, (_, index) => first + index);

describe('the door of the sockets', () => {
  it('SYS-1: is closed without a session, and to pages of other origins', async () => {
    await expect(AScreen.connect(here.url, '')).rejects.toThrow('not-signed-in');
    await expect(AScreen.connect(here.url, cookies.anna, 'https://evil.example')).rejects.toThrow();
  });

  it('SYS-1: refuses another branch, a missing right, and malformed commands, each in words', async () => {
    const screen = await aScreen(here);
    const elsewhere = await screen.ask('day:open', { ...day, branchId: otherBranch });
    expect(elsewhere).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } });
    const malformed = await screen.ask('day:open', { ...day, date: 'tomorrow' });
    expect(malformed).toMatchObject({ ok: false, problem: { status: 422, fields: [{ path: 'date' }] } });
    const accountant = await aScreen(here, await here.signIn('accounts@demo.example'));
    const hold = await accountant.ask('hold:release', { branchId, id: holdId });
    expect(hold).toMatchObject({ ok: false, problem: { status: 403, right: placeHold.right } });
  });
});

describe('many screens at once', () => {
  const readsOfDay = (date: string) => scheduling.received.filter(({ path }) => path.endsWith(`/days/${date}`)).length;

  it('CAL-6: who open the same day read it once, and later ones read it anew', async () => {
    const crowd = await Promise.all(Array.from({ length: 30 }, () => aScreen(here)));
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    scheduling.answering = (request) => answered.then(() => answering(request));
    const other = { branchId, date: '2026-11-25' };
    const opening = crowd.map((screen) => screen.ask('day:open', other));
    await waitUntil(() => readsOfDay(other.date) > 0);
    answer();
    for (const opened of await Promise.all(opening)) expect(opened).toMatchObject({ ok: true });
    expect(readsOfDay(other.date)).toBe(1);
    scheduling.answering = answering;
    const [first] = crowd;
    await first?.ask('day:close', other);
    await first?.ask('day:open', other);
    expect(readsOfDay(other.date)).toBe(2);
  });

  it('SYS-1: of one session are limited, and so are the days of a screen, each with a sentence', async () => {
    const cookie = await here.signIn('anna@demo.example');
    for (let screen = 0; screen < 50; screen += 1) await aScreen(here, cookie);
    await expect(aScreen(here, cookie)).rejects.toThrow(/too many windows/);
    const [one] = screens;
    const dates = Array.from({ length: 62 }, (_, index) => `20${10 + index}-11-24`);
    for (const date of dates) expect(await one?.ask('day:open', { branchId, date })).toMatchObject({ ok: true });
    const refused = await one?.ask('day:open', { branchId, date: '2009-11-24' });
    expect(refused).toMatchObject({ ok: false, problem: { status: 429, detail: expect.stringContaining('reload') } });
    expect(await one?.ask('day:open', { branchId, date: dates[0] ?? '' })).toMatchObject({ ok: true });
  });
});

describe('a right that is taken away', () => {
  const setBranches = (sql: string) => database.asOwner(sql, [branchId, 'tomas@demo.example']);

  it('SYS-1: takes the pushes of the branch with it, also when the session is read again before the watch looks', async () => {
    const [theirs, annas] = [await anOpenDay(here, cookies.tomas), await anOpenDay(here)];
    const sessions = here.app.get<OpenSessions>(OpenSessions);
    await setBranches(
      `delete from user_branch where branch_id = $1 and user_id = (select id from staff_user where email = $2)`,
    );
    const open = await sessions.refresh([]); // what any request may do meanwhile
    expect(open.open.some(({ identity }) => identity.branchIds.length === 0)).toBe(true);
    const opened = () => here.app.get(Live).countScreens(day);
    await waitUntil(() => opened() === 1);
    const before = theirs.revisions.length;
    await calendar.change();
    await waitUntil(() => annas.revisions.length > 0);
    expect(theirs.revisions).toHaveLength(before);
    await setBranches(`insert into user_branch (branch_id, user_id) select $1, id from staff_user where email = $2`);
    await sessions.refresh([]);
  });
});

describe('an open day', () => {
  it('CAL-6: gets every change in order, on all gateways', async () => {
    const both = await Promise.all([anOpenDay(here), anOpenDay(there, cookies.tomas)]);
    const first = calendar.revision + 1;
    for (let count = 0; count < 20; count += 1) await calendar.change();
    for (const screen of both) await waitUntil(() => screen.revisions.length >= 20);
    for (const screen of both) expect(screen.revisions).toEqual(from(first));
  });

  it('CAL-6: is put in order when messages come in the wrong one, and shows each change once', async () => {
    const screen = await anOpenDay(there);
    const first = calendar.revision + 1;
    const late = await calendar.change('lost');
    const early = await calendar.change('lost');
    await calendar.publish(early);
    await calendar.publish(late);
    await calendar.publish(early);
    await waitUntil(() => screen.revisions.length >= 2);
    expect(screen.revisions).toEqual([first, first + 1]);
    expect(screen.days.at(-1)?.changes.at(-1)).toEqual(early.changes[0]);
  });

  it('CAL-6: is brought up to date when a push was lost', async () => {
    const screen = await anOpenDay(here);
    const first = calendar.revision + 1;
    const lost = [await calendar.change('lost'), await calendar.change('lost')];
    await waitUntil(() => screen.revisions.length >= 2, 3_000);
    expect(screen.revisions).toEqual([first, first + 1]);
    expect(screen.days.flatMap(({ changes }) => changes)).toEqual(lost.flatMap(({ changes }) => changes));
  });

  it('CAL-6: answers a reconnect with the changes since, or with the whole day when that is too long ago', async () => {
    const screen = await aScreen(here);
    await calendar.change('lost');
    const { revision } = calendar;
    const since = await screen.ask('day:open', { ...day, revision: revision - 1 });
    expect(since).toMatchObject({ ok: true, changes: { revision, changes: calendar.updates.at(-1)?.changes } });
    calendar.forgottenUpTo = revision;
    expect(await screen.ask('day:open', { ...day, revision: revision - 1 })).toMatchObject({
      ok: true,
      snapshot: { revision },
    });
    calendar.forgottenUpTo = 0;
  });

  it('CAL-6: is told of nothing any more once it is closed', async () => {
    const screen = await anOpenDay(here);
    expect(await screen.ask('day:close', day)).toEqual({ ok: true });
    const witness = await anOpenDay(here, cookies.tomas);
    await calendar.change();
    await waitUntil(() => witness.days.length > 0);
    expect(screen.days).toEqual([]);
  });
});

describe('holds over the socket', () => {
  it('CAL-6: are placed as over HTTP, and their renewal is told on all gateways', async () => {
    const [holder, colleague] = await Promise.all([anOpenDay(here), anOpenDay(there, cookies.tomas)]);
    const span = { teamMemberId: branchId, start: '2026-11-24T10:00:00Z', end: '2026-11-24T10:30:00Z' };
    expect(await holder.ask('hold:place', { branchId, ...span })).toMatchObject({ ok: true, hold: { id: holdId } });
    expect(JSON.parse(scheduling.received.at(-1)?.body ?? '')).toEqual(span);
    const hold = { id: holdId, expiresAt: expect.stringContaining('T10:02:00') };
    const answer = await holder.ask('hold:renew', { branchId, id: holdId });
    expect(answer).toEqual({ ok: true, hold });
    await waitUntil(() => holder.renewed.length > 0 && colleague.renewed.length > 0);
    const told = answer.ok ? [answer.hold] : [];
    expect([holder.renewed, colleague.renewed]).toEqual([told, told]);
  });

  it('CAL-6: are loosened when the connection is lost, but not when another screen keeps them', async () => {
    const [onlyHere, onBoth] = [aHoldId(), aHoldId()];
    const loosened = () =>
      scheduling.received
        .filter(({ path }) => path === '/slot-holds/loosen')
        .map(holdIdsIn)
        .filter((ids) => ids.includes(onlyHere) || ids.includes(onBoth));
    const [before, reloaded] = [await anOpenDay(here), await anOpenDay(there)];
    await before.ask('hold:renew', { branchId, id: onlyHere });
    await before.ask('hold:renew', { branchId, id: onBoth });
    await reloaded.ask('hold:renew', { branchId, id: onBoth });
    await waitUntil(() => before.renewed.filter(({ id }) => id === onBoth).length === 2);
    before.close();
    await waitUntil(() => loosened().length > 0);
    reloaded.close();
    await waitUntil(() => loosened().length > 1);
    expect(loosened()).toEqual([[onlyHere], [onBoth]]);
  });

  it('CAL-6: count down anew on every screen when they are renewed over HTTP', async () => {
    const colleague = await anOpenDay(there, cookies.tomas);
    const id = aHoldId();
    const url = `${here.url}/api/branches/${branchId}/slot-holds/${id}/renew`;
    expect((await fetch(url, { method: 'POST', headers: { cookie: cookies.anna } })).status).toBe(200);
    await waitUntil(() => colleague.renewed.some((renewal) => renewal.id === id));
  });
});

describe('presence', () => {
  it('CAL-6: shows who has the branch open and which day, on all gateways', async () => {
    const anna = await anOpenDay(here);
    const tomas = await anOpenDay(there, cookies.tomas);
    const seen = (screen: AScreen) =>
      screen.presence.at(-1)?.users.map(({ user, state, date }) => [user.name, state, date]);
    const both = [
      ['Anna Keller', 'active', day.date],
      ['Tomás Rivera', 'active', day.date],
    ];
    await waitUntil(() => seen(anna)?.length === 2 && seen(tomas)?.length === 2);
    expect([seen(anna), seen(tomas)]).toEqual([both, both]);
    await tomas.ask('presence:attention', { state: 'away' });
    await waitUntil(() => seen(anna)?.[1]?.[1] === 'away');
    tomas.close();
    await waitUntil(() => seen(anna)?.length === 1);
  });
});

describe('the end of a session', () => {
  it('SYS-1: ends its screens on all gateways within a second', async () => {
    const cookie = await here.signIn('anna@demo.example');
    const [near, far] = await Promise.all([aScreen(here, cookie), aScreen(there, cookie)]);
    await fetch(`${here.url}/api/session`, { method: 'DELETE', headers: { cookie } });
    for (const { log } of [near, far]) await waitUntil(() => log.includes('session:ended') && log.length === 2, 1_000);
  });

  it('SYS-1: is noticed within a second when a user is deactivated, without any message', async () => {
    const screen = await aScreen(there, await here.signIn('sofia@demo.example'));
    await database.asOwner(`update staff_user set active = false where email = 'sofia@demo.example'`);
    await waitUntil(() => screen.log.includes('session:ended'), 1_500);
  });
});

describe('without Redis', () => {
  it('CAL-6: screens are told that pushes come late, and get every change all the same', async () => {
    const both = await Promise.all([anOpenDay(here), anOpenDay(there, cookies.tomas)]);
    await redis.shut();
    for (const { states } of both) await waitUntil(() => states.at(-1) === 'delayed');
    const first = calendar.revision + 1;
    for (let count = 0; count < 5; count += 1) await calendar.change('lost');
    for (const screen of both) await waitUntil(() => screen.revisions.at(-1) === calendar.revision, 2_000);
    for (const screen of both) expect(screen.revisions).toEqual(from(first));
    await redis.open();
    for (const { states } of both) await waitUntil(() => states.at(-1) === 'live', 5_000);
    await waitUntil(() => calendar.change('published'), 3_000);
    for (const screen of both) await waitUntil(() => screen.revisions.at(-1) === calendar.revision);
    for (const screen of both) expect(screen.revisions).toEqual(from(first));
  }, 15_000);
});
