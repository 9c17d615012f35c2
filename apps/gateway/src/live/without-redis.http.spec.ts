import { aGateway } from '../testing/a-gateway';
import { FakeService } from '../testing/fake-service';
import { anIdentityDatabase } from '../testing/identity-database';

describe('a gateway that never sees Redis', () => {
  it('SYS-4: starts, signs people in, says what is away, and stops', async () => {
    const [database, service] = await Promise.all([anIdentityDatabase(), FakeService.start(() => ({ body: [] }))]);
    const setting = { databaseUrl: database.url, schedulingUrls: [service.url], clientsUrls: [service.url] };
    const gateway = await aGateway({ ...setting, redisUrl: 'redis://127.0.0.1:1' });
    const cookie = await gateway.signIn('anna@demo.example');
    expect((await fetch(`${gateway.url}/api/branches`, { headers: { cookie } })).status).toBe(200);
    const health = (await (await fetch(`${gateway.url}/api/health`)).json()) as Record<string, unknown>;
    expect(health).toMatchObject({
      state: 'degraded',
      components: expect.arrayContaining([
        { name: 'Redis', state: 'down', detail: expect.stringContaining('goes on') },
      ]),
    });
    await gateway.app.close();
    await Promise.all([database.close(), service.stop()]);
  }, 20_000);
});
