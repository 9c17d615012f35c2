import { editClient, getClient } from '@anteroom/contracts-clients';
import { Problem, type Right, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { testRedisUrl } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClientsModule } from '../clients.module';
import { ClientsBench, branchId } from '../testing/clients-bench.fixture';

const IDENTITY_SECRET = 'a secret that is long enough for tests';

describe('the clients service over HTTP', () => {
  const signer = new IdentitySigner(IDENTITY_SECRET);
  let bench: ClientsBench;
  let service: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    bench = await ClientsBench.open();
    const logger = createLogger('clients-test', 'silent');
    const config = {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent' as const,
      DATABASE_URL: bench.database.appUrl,
      REDIS_URL: testRedisUrl(),
      IDENTITY_SECRET,
    };
    service = await createHttpService({ module: ClientsModule.with(config, logger), logger, config });
    await service.init();
    url = `/clients/${await bench.aCard('Ingrid Holm', '+4915112345678')}`;
  });
  afterAll(async () => {
    await service.close();
    await bench.close();
  });

  async function ask(asked: { method?: 'GET' | 'PATCH'; body?: object; version?: number; rights?: Right[] } = {}) {
    const { method = 'GET', body, version, rights = ['client.search', 'client.edit'] } = asked;
    const by = { id: '018f0000-0000-7000-8000-00000000000a', name: 'Anna', colour: 1, rights, branchIds: [branchId] };
    const precondition = version === undefined ? {} : { 'if-match': `"${version}"` };
    const headers = { [identityHeader]: await signer.sign(by), ...precondition };
    return service.inject({ method, url, payload: body, headers });
  }

  it('CLI-2: shows and edits a card as the contracts say', async () => {
    expect(getClient.response.parse((await ask()).json())).toMatchObject({ version: 1, email: null });
    const answer = await ask({ method: 'PATCH', version: 1, body: { email: 'ingrid@example.org', language: 'sv' } });
    expect(editClient.response.parse(answer.json())).toMatchObject({ version: 2, language: 'sv' });
    const stale = await ask({ method: 'PATCH', version: 1, body: { language: 'de' } });
    expect(stale.statusCode).toBe(412);
    expect(stale.json()).toMatchObject({ current: (await ask()).json<object>() });
  });

  it.each([
    ['email', 'ingrid at home'],
    ['language', 'deutsch, bitte'],
    ['preferredChannel', 'pigeon'],
    ['phone', '12'],
    ['name', '  '],
  ])('CLI-2: refuses a %s that is none, by its name', async (path, value) => {
    const refused = await ask({ method: 'PATCH', version: 2, body: { [path]: value } });
    expect(refused.statusCode).toBe(422);
    expect(Problem.parse(refused.json())).toMatchObject({ code: 'invalid', fields: [{ path }] });
  });

  it('CLI-2: needs the right and the version', async () => {
    expect((await ask({ method: 'PATCH', version: 2, body: {}, rights: ['client.search'] })).statusCode).toBe(403);
    expect((await ask({ rights: ['calendar.view'] })).statusCode).toBe(403);
    expect((await ask({ method: 'PATCH', body: {} })).statusCode).toBe(428);
  });
});
