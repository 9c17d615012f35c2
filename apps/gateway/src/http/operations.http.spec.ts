import { getOperations, retryDeadLetter } from '@anteroom/contracts-identity';
import type { ServiceOperations } from '@anteroom/contracts-shared';
import { demoId } from '@anteroom/demo-centre';
import { v7 as uuidv7 } from 'uuid';
import { type RunningGateway, aGateway, origin } from '../testing/a-gateway';
import { FakeService } from '../testing/fake-service';
import { anIdentityDatabase } from '../testing/identity-database';

const messageId = uuidv7();
const report: ServiceOperations = {
  queue: { waiting: 3, active: 1, delayed: 2 },
  outbox: { waiting: 4, oldestAt: '2026-11-24T09:00:00Z' },
  deadLetters: [
    {
      messageId,
      kind: 'ClientLinked',
      occurredAt: '2026-11-24T09:00:00Z',
      failedAt: '2026-11-24T09:02:00Z',
      attempts: 8,
      error: 'TypeError: cannot do this one',
    },
  ],
};

describe('the operations page of the whole centre', () => {
  let database: Awaited<ReturnType<typeof anIdentityDatabase>>;
  let scheduling: FakeService;
  let gateway: RunningGateway;
  let manager: string;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    scheduling = await FakeService.start(({ path }) => {
      if (path === '/operations') return { body: report };
      return path.endsWith('/retry') ? { body: { outcome: 'under-way' } } : { body: [] };
    });
    const away = await FakeService.start();
    const setting = { databaseUrl: database.url, schedulingUrls: [scheduling.url], clientsUrls: [away.url] };
    await away.stop();
    gateway = await aGateway(setting);
    manager = await gateway.signIn('manager@demo.example');
  }, 30_000);
  afterAll(async () => {
    await gateway.app.close();
    await Promise.all([database.close(), scheduling.stop()]);
  });

  const ask = (path: string, init: RequestInit = {}, cookie = manager) =>
    fetch(`${gateway.url}/api${path}`, { ...init, headers: { cookie, origin } });
  const retry = (service: string, id: string, cookie = manager) =>
    ask(`/operations/${service}/dead-letters/${id}/retry`, { method: 'POST' }, cookie);

  it('SYS-4: shows every service, also one that does not answer', async () => {
    const { services } = getOperations.response.parse(await (await ask('/operations')).json());
    expect(services.find(({ name }) => name === 'scheduling')?.messages).toEqual(report);
    expect(services.find(({ name }) => name === 'clients')?.messages).toBeNull();
    expect(services.find(({ name }) => name === 'gateway')?.messages).toMatchObject({ outbox: null, deadLetters: [] });
  });

  it('SYS-4: a message is tried again by the service that gave up on it, in the name of who asked', async () => {
    const answer = await retry('scheduling', messageId);
    expect(retryDeadLetter.response.parse(await answer.json())).toEqual({ outcome: 'under-way' });
    const asked = scheduling.received.find(({ path }) => path === `/operations/dead-letters/${messageId}/retry`);
    expect(asked).toMatchObject({ method: 'POST', by: expect.any(String) as string });
    expect((await retry('clients', messageId)).status).toBe(503);
    expect((await retry('nobody', messageId)).status).toBe(404);
  });

  it('SYS-4: the gateway’s own poison message is put back as it was, has its effect and is gone', async () => {
    const id = uuidv7();
    const day = { branchId: demoId('branch', 1), date: '2026-11-24', revision: 1, changes: [] };
    const facts = { aggregateId: day.branchId, aggregateVersion: 1, occurredAt: '2026-11-24T09:00:00Z' };
    const message = { id, kind: 'CalendarChanged', ...facts, body: day };
    await database.asOwner(
      `insert into dead_letter (message_id, kind, body, error, attempts) values ($1, $2, $3, 'Error: broken', 8)`,
      [id, message.kind, JSON.stringify(message)],
    );
    expect(await (await retry('gateway', id)).json()).toEqual({ outcome: 'handled' });
    expect((await retry('gateway', id)).status).toBe(404);
    const { services } = getOperations.response.parse(await (await ask('/operations')).json());
    expect(services.find(({ name }) => name === 'gateway')?.messages?.deadLetters).toEqual([]);
  });

  it('SYS-4: is closed to receptionists', async () => {
    const anna = await gateway.signIn('anna@demo.example');
    expect((await ask('/operations', {}, anna)).status).toBe(403);
    expect((await retry('scheduling', messageId, anna)).status).toBe(403);
  });
});
