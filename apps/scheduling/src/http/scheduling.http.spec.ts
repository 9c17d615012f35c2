import {
  SlotTakenFacts,
  bookAppointment,
  changeStatus,
  editAppointment,
  getAppointmentHistory,
  getDay,
  placeHold,
  schedulingRoutes,
} from '@anteroom/contracts-scheduling';
import { Problem, type StaffIdentity, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { Queues, redisPlace } from '@anteroom/platform-messaging';
import { createLogger } from '@anteroom/platform-observability';
import { testRedisUrl, waitUntil } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SchedulingModule } from '../scheduling.module';
import { adams, berlin, checkup, consultation, newYork, surgery, weber } from '../testing/centre.fixture';
import { SchedulingBench, aReceptionist } from '../testing/scheduling-bench.fixture';

const IDENTITY_SECRET = 'a secret that is long enough for tests';
const nobody = '018f0000-0000-7000-8000-00000000dead';

interface Asked {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: object;
  by?: StaffIdentity;
  headers?: Record<string, string>;
}

describe('the scheduling service over HTTP', () => {
  const redisUrl = testRedisUrl();
  const signer = new IdentitySigner(IDENTITY_SECRET);
  const anna = aReceptionist({ name: 'Anna', branchIds: [berlin] });
  let bench: SchedulingBench;
  let service: NestFastifyApplication;
  let day: string;
  let keys = 0;

  beforeAll(async () => {
    bench = await SchedulingBench.open(2);
    const logger = createLogger('scheduling-test', 'silent');
    const config = {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent' as const,
      DATABASE_URL: bench.database.appUrl,
      REDIS_URL: redisUrl,
      IDENTITY_SECRET,
    };
    service = await createHttpService({ module: SchedulingModule.with(config, logger), logger, config });
    await service.init();
    day = '2026-11-26';
  });
  afterAll(async () => {
    await service.close();
    await bench.close();
  });

  async function ask(url: string, { method = 'GET', body, by = anna, headers = {} }: Asked = {}) {
    const identity = await signer.sign(by);
    return service.inject({ method, url, payload: body, headers: { [identityHeader]: identity, ...headers } });
  }
  const book = (body: object, asked: Asked & { key?: string; branchId?: string } = {}) => {
    keys += 1;
    const headers = { 'idempotency-key': asked.key ?? `key-${keys}` };
    return ask(`/branches/${asked.branchId ?? berlin}/appointments`, { ...asked, method: 'POST', body, headers });
  };
  const start = (time: string) => `${day}T${time}:00+01:00`;
  const blank = (from: string, to: string) => ({ teamMemberId: weber, start: start(from), end: start(to) });
  const problem = (response: { json: () => unknown }) => Problem.parse(response.json());

  it('APT-1: books, shows, edits, admits and remembers, as the contracts say', async () => {
    const client = { name: 'Ingrid Holm', phone: '030 1234567' };
    const booked = await book({
      teamMemberId: weber,
      start: start('09:00'),
      services: [{ serviceId: consultation }],
      client,
    });
    expect(booked.statusCode).toBe(201);
    const { id, version } = bookAppointment.response.parse(booked.json());
    const url = `/appointments/${id}`;
    expect((await ask(url)).json()).toEqual(booked.json());
    const headers = { 'if-match': `"${version}"` };
    const edited = await ask(url, { method: 'PATCH', body: { comment: 'By phone' }, headers });
    expect(editAppointment.response.parse(edited.json())).toMatchObject({ version: 2, comment: 'By phone' });
    const status = await ask(`${url}/status`, { method: 'POST', body: { status: 'arrived' } });
    expect(changeStatus.response.parse(status.json()).changed).toMatchObject([{ version: 3, status: 'arrived' }]);
    const history = getAppointmentHistory.response.parse((await ask(`${url}/history`)).json());
    expect(history.entries.map(({ kind }) => kind)).toEqual(['status', 'edited', 'booked']);
  });

  it('CAL-6: the day shows exactly what was answered and pushed', async () => {
    const held = await ask(`/branches/${berlin}/slot-holds`, { method: 'POST', body: blank('10:00', '10:30') });
    expect(held.statusCode).toBe(201);
    const hold = placeHold.response.parse(held.json());
    const booked = bookAppointment.response.parse((await book(blank('11:00', '11:30'))).json());
    const shown = getDay.response.parse((await ask(`/branches/${berlin}/days/${day}`)).json());
    expect(shown.holds).toEqual([hold]);
    const card = shown.appointments.find(({ id }) => id === booked.id);
    expect(booked).toMatchObject({ ...card, client: null, services: [] });
    const [change] = await bench.query<{ changes: { value: unknown }[] }>(
      'select changes from calendar_change where day = $1 and revision = $2',
      [day, shown.revision],
    );
    expect(change?.changes.map(({ value }) => value)).toEqual([card]);
    const released = await ask(`/branches/${berlin}/slot-holds/${hold.id}`, { method: 'DELETE' });
    expect(released.statusCode).toBe(204);
    expect((await ask(`/branches/${berlin}/slot-holds/${hold.id}`, { method: 'DELETE' })).statusCode).toBe(404);
  });

  it('CAL-6: a change is in the gateway’s queue at once, with its revision', async () => {
    const queues = new Queues(redisPlace(redisUrl));
    await waitUntil(() => queues.state === 'ready');
    const { id } = bookAppointment.response.parse((await book(blank('14:00', '14:30'))).json());
    const [sent] = await bench.query<{ message_id: string; aggregate_version: number; body: { revision: number } }>(
      `select message_id, aggregate_version, body from outbox where kind = 'CalendarChanged'
       and body -> 'changes' @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
      [id],
    );
    expect(sent?.body.revision).toBe(sent?.aggregate_version);
    await waitUntil(async () => (await queues.stateOf('gateway', sent?.message_id ?? '')) === 'waiting');
    await queues.close();
  });

  it('CAL-5: a refused time says what is in the way and what is free instead', async () => {
    await book({ ...blank('15:00', '15:30'), client: { name: 'Olga Petrova' } });
    const refused = await book(blank('15:15', '15:45'));
    expect(refused.statusCode).toBe(409);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(problem(refused)).toMatchObject({
      code: 'slot-taken',
      detail: 'Dr. Weber is taken 15:00–15:30 (Olga Petrova).',
    });
    const facts = SlotTakenFacts.parse(refused.json());
    expect(facts.blockers).toMatchObject([{ kind: 'appointment', by: { name: 'Anna' }, seatName: 'Dr. Weber' }]);
    expect(facts.alternatives).toHaveLength(3);
  });

  it('SYS-3: a key has one answer, an old version the current state, and no version is a refusal', async () => {
    const first = await book(blank('16:00', '16:30'), { key: 'again' });
    const second = await book(blank('16:00', '16:30'), { key: 'again' });
    expect([second.statusCode, second.json()]).toEqual([201, first.json()]);
    expect(problem(await book(blank('17:00', '17:30'), { key: 'again' })).code).toBe('idempotency-key-reused');
    const { id } = bookAppointment.response.parse(first.json());
    const patch = (headers: Record<string, string>) =>
      ask(`/appointments/${id}`, { method: 'PATCH', body: { comment: 'x' }, headers });
    const stale = await patch({ 'if-match': '"7"' });
    expect([stale.statusCode, stale.json().current]).toEqual([412, first.json()]);
    expect((await patch({})).statusCode).toBe(428);
    expect(
      (await ask(`/branches/${berlin}/appointments`, { method: 'POST', body: blank('17:00', '17:30') })).statusCode,
    ).toBe(422);
  });

  it('APT-2: groups by hand on the version that was seen, and says why a blank one makes no visit', async () => {
    const booked = bookAppointment.response.parse((await book(blank('11:30', '12:00'))).json());
    const place = (headers: Asked['headers']) =>
      ask(`/appointments/${booked.id}/visit`, { method: 'POST', body: { with: null }, headers });
    expect((await place({})).statusCode).toBe(428);
    expect((await place({ 'if-match': '"7"' })).statusCode).toBe(412);
    const refused = await place({ 'if-match': '"1"' });
    expect(problem(refused)).toMatchObject({ code: 'change-not-allowed', status: 409, reason: 'no-client' });
  });

  it.each([
    ['an unknown property', { colour: 'red' }, 422, 'invalid'],
    ['a person without an id', { teamMemberId: 'weber' }, 422, 'invalid'],
    [
      'a time that does not exist',
      { start: '2026-03-29T02:30:00+01:00', end: '2026-03-29T03:30:00+02:00' },
      422,
      'invalid-local-time',
    ],
    ['an end before the start', { end: '2026-11-26T06:00:00+01:00' }, 422, 'invalid-interval'],
    ['twenty-five hours', { end: '2026-11-27T09:00:00+01:00' }, 422, 'invalid-interval'],
    ['a service the person does not do', { services: [{ serviceId: surgery }] }, 422, 'service-not-offered'],
    ['a service of another branch', { services: [{ serviceId: checkup }] }, 422, 'unknown-reference'],
    ['a person of another branch', { teamMemberId: adams }, 422, 'unknown-reference'],
    [
      'a time after work',
      { start: '2026-11-26T20:00:00+01:00', end: '2026-11-26T20:30:00+01:00' },
      409,
      'outside-working-time',
    ],
  ])('answers %s with a problem of its own', async (_, wrong, status, code) => {
    const refused = await book({ ...blank('08:00', '08:30'), ...wrong });
    expect(refused.statusCode).toBe(status);
    expect(problem(refused)).toMatchObject({ code, status, type: expect.stringContaining(code) as unknown });
  });

  it('SYS-1: another branch does not exist, on any route', async () => {
    const stranger = aReceptionist({ branchIds: [newYork] });
    const booked = bookAppointment.response.parse((await book(blank('17:30', '18:00'))).json());
    const held = await ask(`/branches/${berlin}/slot-holds`, { method: 'POST', body: blank('13:00', '13:30') });
    const { id: holdId } = placeHold.response.parse(held.json());
    const body = { start: start('13:15'), end: start('13:45') };
    const attempts: [string, Asked][] = [
      [`/appointments/${booked.id}`, {}],
      [`/appointments/${booked.id}/history`, {}],
      [`/appointments/${booked.id}`, { method: 'PATCH', body: { comment: 'x' }, headers: { 'if-match': '"1"' } }],
      [`/appointments/${booked.id}/status`, { method: 'POST', body: { status: 'arrived' } }],
      [`/appointments/${booked.id}/visit`, { method: 'POST', body: { with: null }, headers: { 'if-match': '"1"' } }],
      ...[berlin, newYork].flatMap((branch): [string, Asked][] => [
        [`/branches/${branch}/slot-holds/${holdId}`, { method: 'PATCH', body }],
        [`/branches/${branch}/slot-holds/${holdId}`, { method: 'DELETE' }],
        [`/branches/${branch}/slot-holds/${holdId}/renew`, { method: 'POST' }],
      ]),
      [`/branches/${berlin}/slot-holds`, { method: 'POST', body: blank('08:00', '08:30') }],
      [`/branches/${nobody}/slot-holds`, { method: 'POST', body: blank('08:00', '08:30') }],
    ];
    for (const [url, asked] of attempts) {
      const answer = await ask(url, { ...asked, by: stranger });
      expect([url, answer.statusCode]).toEqual([url, 404]);
      expect(answer.body).not.toContain('Anna');
    }
    expect((await book(blank('08:00', '08:30'), { by: stranger })).statusCode).toBe(404);
  });

  it('SYS-1: nobody gets in without an identity, and no route without its right', async () => {
    const powerless = aReceptionist({ rights: [], branchIds: [berlin] });
    for (const route of schedulingRoutes) {
      const url = route.path.replace(':branchId', berlin).replace(/:\w+/g, nobody);
      const anonymous = await service.inject({ method: route.method, url });
      expect([route.name, anonymous.statusCode]).toEqual([route.name, 401]);
      if (route.right === 'signed-in') continue;
      const refused = await ask(url, { method: route.method, by: powerless });
      expect([route.name, refused.statusCode, refused.json().right]).toEqual([route.name, 403, route.right]);
    }
  });

  it('SYS-4: says that it is well', async () => {
    const health = await service.inject({ url: '/health' });
    expect(health.json()).toEqual({
      state: 'up',
      components: [
        { name: 'PostgreSQL', state: 'up' },
        { name: 'Redis', state: 'up' },
      ],
    });
  });
});
