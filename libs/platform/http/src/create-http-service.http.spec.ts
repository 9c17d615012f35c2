import { Id, type StaffIdentity, identityHeader, route } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { HealthChecks, createLogger, requestContext } from '@anteroom/platform-observability';
import { Controller, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { z } from 'zod';
import { Handles, IdentitySigner, Input, type InputOf, createHttpService } from './index';

const branchId = '0190a000-0000-7000-8000-000000000001';
const inBranch = { branchId: Id };
const add = route({
  name: 'add',
  summary: 's',
  method: 'POST',
  path: '/branches/:branchId/things',
  right: 'appointment.create',
  params: inBranch,
  query: { loud: z.enum(['yes', 'no']).optional() },
  body: z.strictObject({ size: z.int().min(1), tags: z.array(z.string()).max(2).default([]) }),
  response: z.strictObject({ size: z.int(), by: z.string(), key: z.string() }),
  status: 201,
  precondition: 'idempotency-key',
});
const edit = route({
  name: 'edit',
  summary: 's',
  method: 'PATCH',
  path: '/things/:id',
  right: 'signed-in',
  params: { id: Id },
  body: z.strictObject({}),
  response: z.strictObject({ version: z.int() }),
  precondition: 'version',
});
const ready = route({
  name: 'ready',
  summary: 's',
  method: 'GET',
  path: '/ready',
  right: 'public',
  response: z.strictObject({ a: z.int() }),
});
const gone = route({
  name: 'gone',
  summary: 's',
  method: 'DELETE',
  path: '/things/:id',
  right: 'signed-in',
  params: { id: Id },
  response: z.undefined(),
  status: 204,
});
const fails = route({
  name: 'fails',
  summary: 's',
  method: 'GET',
  path: '/fails/:how',
  right: 'public',
  params: { how: z.string() },
  response: z.undefined(),
});

const failures: Record<string, Error> = {
  taken: new DomainError('slot-taken', 'That time is taken.', { blockers: [] }),
  database: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  surprise: new Error('secret inside'),
};

@Controller()
class ThingsController {
  @Handles(add)
  async add(@Input() { body, by, idempotencyKey = '' }: InputOf<typeof add>) {
    return { size: body.size, by: by.name, key: idempotencyKey };
  }
  @Handles(edit)
  async edit(@Input() { version = 0 }: InputOf<typeof edit>) {
    return { version };
  }
  @Handles(ready)
  async ready() {
    return '{"a":1}';
  }
  @Handles(gone)
  async remove() {
    await Promise.resolve();
  }
  @Handles(fails)
  async fail(@Input() { params }: InputOf<typeof fails>) {
    throw failures[params.how] ?? new Error(requestContext.current().requestId);
  }
}

let redisIsUp = true;
const checks = new HealthChecks([
  {
    name: 'Redis',
    withoutIt: 'less-works',
    whenDown: 'Pushes are delayed.',
    check: async () => redisIsUp || Promise.reject(new Error()),
  },
]);
@Module({ controllers: [ThingsController], providers: [{ provide: HealthChecks, useValue: checks }] })
class ThingsModule {}

const secret = 'a secret that is long enough for HS256';
const anna: StaffIdentity = {
  id: branchId,
  name: 'Anna',
  colour: 0,
  rights: ['appointment.create'],
  branchIds: [branchId],
};
const log: string[] = [];
let app: NestFastifyApplication;

beforeAll(async () => {
  const logger = createLogger('things', 'debug', { write: (line) => void log.push(line) });
  app = await createHttpService({ module: ThingsModule, logger, config: { IDENTITY_SECRET: secret } });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

interface Ask {
  as?: StaffIdentity | null;
  headers?: Record<string, string>;
  body?: unknown;
}
async function ask(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT',
  url: string,
  { as = anna, headers = {}, body }: Ask = {},
) {
  const identity = as ? { [identityHeader]: await new IdentitySigner(secret).sign(as) } : {};
  const payload = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  const type = payload === undefined ? {} : { 'content-type': 'application/json' };
  return app.inject({ method, url, headers: { ...type, ...identity, ...headers }, payload });
}
const things = `/branches/${branchId}/things`;
const key = { 'idempotency-key': 'k-1' };

describe('a service built from contract routes', () => {
  it('SYS-3: parses the request, knows who asks, and answers with the status of the route', async () => {
    const answer = await ask('POST', things, { headers: key, body: { size: 2 } });
    expect([answer.statusCode, answer.json()]).toEqual([201, { size: 2, by: 'Anna', key: 'k-1' }]);
  });

  it('SYS-3: sends a text that is JSON already as it is, and nothing with 204', async () => {
    const answer = await ask('GET', '/ready');
    expect([answer.headers['content-type'], answer.body]).toEqual(['application/json; charset=utf-8', '{"a":1}']);
    expect(await ask('DELETE', `/things/${branchId}`)).toMatchObject({ statusCode: 204, body: '' });
  });

  it('SYS-1: refuses who does not prove who they are, lacks the right, or works elsewhere', async () => {
    expect((await ask('POST', things, { as: null })).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await ask('POST', things, { as: { ...anna, rights: [] } })).json()).toMatchObject({
      status: 403,
      right: 'appointment.create',
    });
    expect((await ask('POST', things, { as: { ...anna, branchIds: [] } })).json()).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  it('SYS-3: names every wrong field, unknown ones too', async () => {
    const answer = await ask('POST', `${things}?loud=very`, { body: { size: 0, tags: ['a', 'b', 'c'], extra: 1 } });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid' });
    expect(answer.json().fields).toEqual([
      { path: 'query.loud', message: 'One of these is needed: yes, no.' },
      { path: 'size', message: 'At least 1.' },
      { path: 'tags', message: 'At most 2 entries.' },
      { path: 'extra', message: 'This is not known here.' },
      { path: 'headers.idempotency-key', message: expect.stringContaining('needed') },
    ]);
  });

  it('SYS-3: wants to know the version that an edit is based on', async () => {
    const url = `/things/${branchId}`;
    expect((await ask('PATCH', url, { body: {} })).json()).toMatchObject({ status: 428, code: 'version-required' });
    expect((await ask('PATCH', url, { body: {}, headers: { 'if-match': '3' } })).json()).toMatchObject({ status: 422 });
    expect((await ask('PATCH', url, { body: {}, headers: { 'if-match': '"3"' } })).json()).toEqual({ version: 3 });
  });

  it.each([
    { what: 'malformed JSON', method: 'POST', url: things, body: '{"size":', status: 422, code: 'invalid' },
    { what: 'a poisoned object', method: 'POST', url: things, body: '{"__proto__":{}}', status: 422, code: 'invalid' },
    {
      what: 'too large a body',
      method: 'POST',
      url: things,
      body: `"${'x'.repeat(1_100_000)}"`,
      status: 413,
      code: 'invalid',
    },
    { what: 'an unknown address', method: 'GET', url: '/nowhere', status: 404, code: 'not-found' },
    { what: 'a wrong method', method: 'PUT', url: things, status: 405, code: 'not-found' },
    { what: 'a malformed address', method: 'GET', url: '/%zz', status: 422, code: 'invalid' },
    { what: 'a refusal', method: 'GET', url: '/fails/taken', status: 409, code: 'slot-taken' },
    {
      what: 'a database that is away',
      method: 'GET',
      url: '/fails/database',
      status: 503,
      code: 'service-unavailable',
    },
    { what: 'a surprise', method: 'GET', url: '/fails/surprise', status: 500, code: 'unexpected' },
  ] as const)('SYS-3: answers $what with problem details', async ({ method, url, status, code, ...asked }) => {
    const answer = await ask(method, url, { body: 'body' in asked ? asked.body : undefined, headers: key });
    const detail = expect.stringMatching(/^[A-Z].*\.$/);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      status,
      { status, code, detail, requestId: answer.json().requestId },
    ]);
    expect(answer.body).not.toContain('secret inside');
  });

  it('SYS-4: names the component that is away', async () => {
    expect((await ask('GET', '/fails/database')).json()).toMatchObject({ component: 'PostgreSQL' });
  });

  it('SYS-4: takes over the request id and carries it into the handler and the log', async () => {
    const answer = await ask('GET', '/fails/other', { headers: { 'x-request-id': 'r-12345678' } });
    expect(answer.json().requestId).toBe('r-12345678');
    expect(log.find((line) => line.includes('request failed') && line.includes('r-12345678'))).toContain(
      '"message":"r-12345678"',
    );
  });

  it('SYS-4: shows health and metrics without an identity', async () => {
    expect((await ask('GET', '/health', { as: null })).json()).toMatchObject({ state: 'up' });
    redisIsUp = false;
    const health = await ask('GET', '/health', { as: null });
    expect([health.statusCode, health.json().state]).toEqual([200, 'degraded']);
    expect((await ask('GET', '/metrics', { as: null })).body).toContain('anteroom_http_seconds_count');
  });
});

describe('a request that trickles in', () => {
  it('SYS-4: is cut off by the time since its first byte, however often a further byte comes', async () => {
    const logger = createLogger('things', 'silent');
    const config = { IDENTITY_SECRET: secret };
    const impatient = await createHttpService({ module: ThingsModule, logger, config, arrivalMs: 300 });
    await impatient.listen(0, '127.0.0.1');
    const { port } = impatient.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    const since = performance.now();
    socket.write('POST /ready HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{');
    const trickle = setInterval(() => socket.write(' '), 50);
    await once(socket, 'close');
    clearInterval(trickle);
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(answer).toContain('408');
    await impatient.close();
  });
});
