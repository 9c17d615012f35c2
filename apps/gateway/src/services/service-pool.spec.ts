import { FakeService } from '../testing/fake-service';
import { ServicePool } from './service-pool';

const get = { method: 'GET', path: '/' } as const;

describe('the processes of a service', () => {
  let services: FakeService[];
  let pool: ServicePool;
  beforeEach(async () => {
    services = await Promise.all([FakeService.start(), FakeService.start()]);
    pool = new ServicePool(
      'scheduling',
      services.map(({ url }) => url),
    );
  });
  afterEach(async () => {
    await pool.close();
    await Promise.all(services.map((service) => service.stop()));
  });
  const counts = () => services.map(({ received }) => received.length);
  const ask = async (request: Parameters<ServicePool['request']>[0] = get) => (await pool.request(request)).body.text();

  it('SYS-4: are asked in turn', async () => {
    for (let asked = 0; asked < 6; asked += 1) await ask();
    expect(counts()).toEqual([3, 3]);
  });

  it('SYS-4: are passed over while they refuse connections', async () => {
    await services[0]?.stop();
    for (let asked = 0; asked < 6; asked += 1) await ask({ method: 'POST', path: '/', body: '{}' });
    expect(counts()).toEqual([0, 6]);
  });

  it('SYS-4: are named when none is there', async () => {
    await Promise.all(services.map((service) => service.stop()));
    await expect(ask()).rejects.toMatchObject({ code: 'service-unavailable', facts: { component: 'scheduling' } });
  });

  it('SYS-4: do not get a write twice when the first one broke the connection off', async () => {
    const [broken, healthy] = services;
    if (!broken || !healthy) throw new Error('two services');
    const write = { method: 'POST', path: '/', body: '{}' } as const;
    for (const service of services) service.answering = () => service.stop().then(() => ({}));
    await expect(ask(write)).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(counts().reduce((sum, count) => sum + count)).toBe(1);
  });

  it('SYS-4: are given up on by the time since the request came, also while it waits for a free connection', async () => {
    const [slow] = services;
    if (!slow) throw new Error('a service');
    const crowded = new ServicePool('scheduling', [slow.url], 300);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    slow.answering = () => answered.then(() => ({}));
    const since = performance.now();
    const asked = await Promise.allSettled(Array.from({ length: 130 }, () => crowded.request(get)));
    expect(asked.every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - since).toBeLessThan(2_000);
    answer();
    await crowded.close();
  });
});
