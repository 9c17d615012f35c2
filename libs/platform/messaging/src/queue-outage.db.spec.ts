import { waitUntil } from '@anteroom/platform-testing';
import { assertNoEviction, Queues, Relay } from './index';
import { MessagingBench } from './messaging.fixture';
import { storeKinds } from './queue-stores.fixture';
import { StoreProxy } from './store-proxy.fixture';

describe.each(storeKinds)('When the queue in $kind fails', ({ open }) => {
  let bench: MessagingBench;
  let proxy: StoreProxy;

  beforeEach(async () => {
    const store = await open();
    proxy = await StoreProxy.before(store.url);
    bench = await MessagingBench.open(store, proxy.url);
    bench.relay.start();
  });
  afterEach(async () => {
    await bench.close();
    await proxy.cut();
  });

  it('a message whose job was forgotten is added again and arrives', async () => {
    await bench.say('forgotten');
    await waitUntil(async () => (await bench.queued()) === 1);
    await bench.store.forget();
    bench.listen(bench.countOnce);
    await waitUntil(() => bench.effectsOf('forgotten'));
    expect(await bench.effectsOf('forgotten')).toBe(1);
  });

  it('a consumer that was listening when everything was forgotten hears what comes afterwards', async () => {
    bench.listen(bench.countOnce);
    await bench.say('before');
    await waitUntil(() => bench.effectsOf('before'));
    await bench.store.forget();
    await bench.say('afterwards');
    await waitUntil(() => bench.effectsOf('afterwards'));
  });

  it('commits go on quickly, and the messages arrive soon after the queue is back', async () => {
    bench.listen(bench.countOnce);
    await bench.say('before');
    await waitUntil(() => bench.effectsOf('before'));
    await proxy.cut();
    const since = performance.now();
    for (let count = 0; count < 20; count += 1) await bench.say(`during ${count}`);
    expect(performance.now() - since).toBeLessThan(1_000);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await proxy.restore();
    for (let count = 0; count < 20; count += 1) {
      await waitUntil(() => bench.effectsOf(`during ${count}`), 3_000);
    }
  });

  it('a consumer that begins while the queue is away hears everything once it is back', async () => {
    await proxy.cut();
    bench.listen(bench.countOnce);
    await bench.say('before anybody could hear');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await proxy.restore();
    await waitUntil(() => bench.effectsOf('before anybody could hear'), 4_000);
  });

  it('what another process left unpublished is found by the sweep, once, though two of them look', async () => {
    await bench.sayAndDie('left behind');
    const second = new Relay(bench.unitOfWork, bench.queues, bench.logger);
    second.start();
    bench.listen(bench.countEveryTime);
    await waitUntil(() => bench.effectsOf('left behind'));
    await waitUntil(async () => (await bench.outboxSize()) === 0);
    await second.stop();
    expect(await bench.effectsOf('left behind')).toBe(1);
  });

  it('publishing fails at once, and a service can be stopped all the same', async () => {
    bench.listen(bench.countOnce);
    await bench.say('before');
    await waitUntil(() => bench.effectsOf('before'));
    await proxy.cut();
    const neverConnected = new Queues(bench.store.placeAt(proxy.url));
    const since = performance.now();
    await expect(neverConnected.stateOf('clients', 'x')).rejects.toThrow(/ is away\.$/);
    await expect(bench.queues.stateOf('clients', 'x')).rejects.toThrow();
    expect(performance.now() - since).toBeLessThan(200);
    await Promise.all([bench.stopListening(), bench.relay.stop(), bench.queues.close(), neverConnected.close()]);
    expect(performance.now() - since).toBeLessThan(4_000);
    await proxy.restore();
  });
});

describe('A Redis that may throw keys away', () => {
  const withPolicy = (policy: string) => ({ info: async () => `# Memory\r\nmaxmemory_policy:${policy}\r\n` });

  it('is refused with what to change', async () => {
    const redis = withPolicy('allkeys-lru') as unknown as Parameters<typeof assertNoEviction>[0];
    await expect(assertNoEviction(redis)).rejects.toThrow(
      'Redis runs with maxmemory-policy allkeys-lru and may throw queued messages away. Set it to noeviction',
    );
  });

  it('is not meant when the policy is noeviction', async () => {
    const redis = withPolicy('noeviction') as unknown as Parameters<typeof assertNoEviction>[0];
    await expect(assertNoEviction(redis)).resolves.toBeUndefined();
  });
});
