import { schedulingRoutes } from '@anteroom/contracts-scheduling';
import { demoId, demoUsers } from '@anteroom/demo-centre';
import { type RunningGateway, aGateway, cookieOf, origin } from '../testing/a-gateway';
import { type Answering, FakeService } from '../testing/fake-service';
import { anIdentityDatabase } from '../testing/identity-database';
import { publicRoutes } from './forwarding';

const [first, second] = [demoId('branch', 1), demoId('branch', 2)];
const branch = (id: string) => ({
  id,
  name: 'Northgate',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  language: 'en',
  stepMinutes: 15,
});
const branches: Answering = ({ path }) => ({ body: path === '/branches' ? [branch(first)] : { path } });

let database: Awaited<ReturnType<typeof anIdentityDatabase>>;
let scheduling: FakeService;
let clients: FakeService;
let further: FakeService;
let gateway: RunningGateway;
let anna: string;

beforeAll(async () => {
  [database, scheduling, clients, further] = await Promise.all([
    anIdentityDatabase(),
    FakeService.start(branches),
    FakeService.start(),
    FakeService.start(),
  ]);
  // Anna works in one branch only; with every right there, nothing but the branch keeps her out of the other.
  await database.asOwner(`insert into role_right (role, right_name)
    select 'receptionist', right_name from role_right where role = 'owner' on conflict do nothing`);
  gateway = await aGateway({
    databaseUrl: database.url,
    schedulingUrls: [scheduling.url],
    clientsUrls: [clients.url],
    furtherUrls: [further.url],
  });
  anna = await gateway.signIn('anna@demo.example');
}, 30_000);
afterAll(async () => {
  await gateway.app.close();
  await Promise.all([database.close(), scheduling.stop(), clients.stop(), further.stop()]);
});

const ask = (path: string, { cookie = anna, ...init }: RequestInit & { cookie?: string } = {}) =>
  fetch(`${gateway.url}/api${path}`, {
    ...init,
    headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
  });
const fill = (path: string, branchId: string) =>
  path.replace(':branchId', branchId).replace(':date', '2026-11-24').replace(/:\w+/g, first);
/** An answer's members, of whatever type the test expects. */
const jsonOf = async (answer: Response) => (await answer.json()) as Record<string, never>;
const asJson = { 'content-type': 'application/json' };

describe('sessions', () => {
  it('SYS-1: sign-in answers with the person, their branches and rights, and a cookie that no script reads', async () => {
    const body = JSON.stringify({ email: 'Anna@Demo.example', password: 'anteroom' });
    const answer = await ask('/session', { cookie: '', method: 'POST', headers: { ...asJson, origin }, body });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^anteroom_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    const session = await jsonOf(answer);
    expect(session).toMatchObject({ user: { name: 'Anna Keller', role: 'receptionist' }, branches: [branch(first)] });
    expect(session['rights']).toContain('appointment.create');
    expect(await (await ask('/session', { cookie: cookieOf(answer) ?? '' })).json()).toEqual(session);
  });

  it('SYS-1: sign-out makes the cookie worthless and releases what the person holds', async () => {
    const cookie = await gateway.signIn('tomas@demo.example');
    expect((await ask('/session', { cookie, method: 'DELETE' })).status).toBe(204);
    expect((await ask('/session', { cookie })).status).toBe(401);
    const release = scheduling.received.find(({ path }) => path === '/slot-holds/release-all');
    expect(release?.by).toBe(demoUsers[1]?.id);
  });

  it('SYS-1: a new sign-in in the same browser ends the session before', async () => {
    const before = await gateway.signIn('tomas@demo.example');
    const body = JSON.stringify({ email: 'tomas@demo.example', password: 'anteroom' });
    const answer = await ask('/session', { cookie: before, method: 'POST', headers: asJson, body });
    expect([(await ask('/session', { cookie: before })).status, answer.status]).toEqual([401, 200]);
  });

  it('SYS-1: says the same about a wrong password and an unknown account', async () => {
    const attempt = (email: string) =>
      ask('/session', { method: 'POST', headers: asJson, body: JSON.stringify({ email, password: 'wrong' }) });
    const problems = await Promise.all(
      ['sofia@demo.example', 'nobody@demo.example'].map(async (email) => jsonOf(await attempt(email))),
    );
    for (const problem of problems) expect(problem).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(problems[0]?.['detail']).toBe(problems[1]?.['detail']);
  });

  it('SYS-1: refuses a write that another site makes the browser send', async () => {
    const answer = await ask('/session', { method: 'DELETE', headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect((await ask('/session')).status).toBe(200);
  });
});

const isOpen = ({ right }: { right: string }) => right === 'public';
const doors = publicRoutes().map(({ route }) => ({ name: route.name, route }));

describe.each(doors.filter(({ route }) => !isOpen(route)))('the public door: $name', ({ route }) => {
  const call = (cookie: string, branchId = first) => ask(fill(route.path, branchId), { cookie, method: route.method });

  it('SYS-1: is closed without a session', async () => {
    const answer = await call('');
    expect([answer.status, (await jsonOf(answer))['code']]).toEqual([401, 'not-signed-in']);
  });

  it('SYS-1: is closed to who lacks the right, and names it', async () => {
    if (route.right === 'signed-in') return expect(route.name).toBe('listBranches');
    await database.asOwner(`delete from role_right where role = 'accountant'`);
    const answer = await call(await gateway.signIn('accounts@demo.example'));
    expect(await answer.json()).toMatchObject({ status: 403, code: 'right-missing', right: route.right });
  });

  it('SYS-1: shows nothing of a branch where the person does not work', async () => {
    if (!route.path.includes(':branchId')) return expect(route.path).not.toContain('branch/');
    const before = scheduling.received.length;
    const answer = await call(anna, second);
    expect([answer.status, (await jsonOf(answer))['code']]).toEqual([404, 'not-found']);
    expect(scheduling.received).toHaveLength(before);
  });
});

describe('inner pages', () => {
  it.each(['/metrics', '/%6detrics', '/health', '/%68ealth', '/healt%68?x=1'])(
    'SYS-1: %s is closed to who comes through the proxy',
    async (path) => {
      const headers = { 'x-forwarded-for': '203.0.113.9' };
      expect((await fetch(`${gateway.url}${path}`, { headers })).status).toBe(404);
      expect((await fetch(`${gateway.url}${path}`)).status).not.toBe(404);
    },
  );

  it('SYS-3: an address that is written otherwise reaches the same route of the service', async () => {
    expect((await fetch(`${gateway.url}/%61pi/br%61nches`, { headers: { cookie: anna } })).status).toBe(200);
    expect(scheduling.received.at(-1)?.path).toBe('/branches');
  });
});

describe('forwarding', () => {
  it('NOT-3: asks on a route that is open to everybody in nobody’s name, whoever is signed in', async () => {
    for (const { route } of doors.filter(({ route: { right } }) => isOpen({ right }))) {
      const before = further.received.length;
      await ask(fill(route.path, first), {
        cookie: anna,
        method: route.method,
        headers: { 'x-twilio-signature': 's' },
      });
      expect(further.received.slice(before)).toMatchObject([{ method: route.method, by: undefined }]);
      expect(further.received.at(-1)?.headers).toMatchObject({ 'x-twilio-signature': 's' });
    }
  });

  it('SYS-3: passes on what came, with who is asking, and hands back what was answered', async () => {
    scheduling.answering = () => ({
      status: 409,
      body: { code: 'slot-taken', blockers: [] },
      headers: { etag: '"7"' },
    });
    const headers = { ...asJson, 'idempotency-key': 'k-1', 'x-request-id': 'r-12345678', 'x-evil': '1' };
    const body = '{"start" :  "2026-11-24T10:00:00Z"}';
    const answer = await ask(`/branches/${first}/appointments?x=%20`, { method: 'POST', headers, body });
    const got = scheduling.received.at(-1);
    expect(got).toMatchObject({
      method: 'POST',
      path: `/branches/${first}/appointments?x=%20`,
      body,
      by: demoUsers[0]?.id,
    });
    expect(got?.headers).toMatchObject({ 'idempotency-key': 'k-1', 'x-request-id': 'r-12345678' });
    expect(got?.headers).not.toHaveProperty('x-evil');
    expect(got?.headers).not.toHaveProperty('cookie');
    expect([answer.status, answer.headers.get('etag'), await answer.json()]).toEqual([
      409,
      '"7"',
      { code: 'slot-taken', blockers: [] },
    ]);
    scheduling.answering = branches;
  });

  it('SYS-3: has no door to internal routes', async () => {
    const internal = schedulingRoutes.filter(({ exposure }) => exposure === 'internal');
    expect(internal).not.toHaveLength(0);
    for (const { path, method } of internal) expect((await ask(path, { method })).status).toBe(404);
  });

  it('SYS-4: names the service that is away and what still works', async () => {
    await clients.stop();
    const answer = await ask(`/branches/${first}/clients/search`, {
      method: 'POST',
      headers: asJson,
      body: '{"text":"mei"}',
    });
    expect(await answer.json()).toMatchObject({
      status: 503,
      code: 'service-unavailable',
      component: 'clients',
      detail: expect.stringMatching(/calendar.*still work/),
    });
    expect((await ask('/branches')).status).toBe(200);
    const health = await jsonOf(await ask('/health', { cookie: '' }));
    expect(health['components']).toContainEqual({
      name: 'clients',
      state: 'down',
      detail: expect.stringContaining('still work'),
    });
  });
});

describe('what clients open from messages', () => {
  const open = async (path: string, headers: Record<string, string> = { accept: 'text/html' }) => {
    const answer = await ask(path, { cookie: '', headers });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const refuse = (status: number, code: string) => {
    further.answering = () => ({
      status,
      body: { code, status },
      headers: { 'content-type': 'application/problem+json' },
    });
  };

  it.each([
    [422, 'invalid', 'This link is not valid.'],
    [404, 'not-found', 'This link is not valid.'],
    [429, 'too-many-requests', 'Please try again in a minute.'],
    [500, 'unexpected', 'We cannot show this at the moment.'],
  ])('NOT-5: is a page with words, also where the service refuses with %s', async (status, code, words) => {
    refuse(status, code);
    const page = await open('/visit/abc');
    expect([page.status, page.type]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain(code);
  });

  it('NOT-5: speaks the language of the phone', async () => {
    refuse(422, 'invalid');
    const page = await open('/visit/abc', { accept: 'text/html', 'accept-language': 'de-DE,de;q=0.9' });
    expect(page.text).toContain('Dieser Link ist nicht gültig.');
  });

  it('NOT-5: is a page where no such address is, and where the service is away', async () => {
    expect(await open('/visit/abc/nothing/here')).toMatchObject({
      status: 404,
      text: expect.stringContaining('<p>This link'),
    });
    await further.stop();
    const away = await open('/visit/abc');
    expect(away.status).toBe(503);
    expect(away.text).toContain('We cannot show this at the moment.');
  });

  it('SYS-3: is a problem document for a program that does not ask for a page', async () => {
    const answer = await open('/visit/abc', { accept: 'application/json' });
    expect(answer.type).toContain('application/problem+json');
  });
});
