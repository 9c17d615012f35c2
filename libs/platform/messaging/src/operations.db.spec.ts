import { type Message, ServiceOperations } from '@anteroom/contracts-shared';
import { waitUntil } from '@anteroom/platform-testing';
import { Operations } from './index';
import { MessagingBench } from './messaging.fixture';
import { storeKinds } from './queue-stores.fixture';
import { StoreProxy } from './store-proxy.fixture';

const unknown = '018f0000-0000-7000-8000-0000000000ff';

describe.each(storeKinds)('SYS-4 the operations of a service with its queue in $kind', ({ open }) => {
  let bench: MessagingBench;
  let operations: Operations;
  let state: 'broken' | 'mended';
  let proxy: StoreProxy;

  beforeEach(async () => {
    const store = await open();
    proxy = await StoreProxy.before(store.url);
    bench = await MessagingBench.open(store, proxy.url);
    bench.relay.start();
    const options = { subscriber: 'clients', part: 'says', outcomeWithinMs: 1_000 } as const;
    operations = new Operations(bench.unitOfWork, bench.queues, bench.deadLetters, options);
    state = 'broken';
  });
  afterEach(async () => {
    await bench.close();
    await proxy.cut();
  });

  const brittle = async (message: Message) => {
    const { name } = message.body as { name: string };
    if (name === 'Olga Petrova' && state === 'broken') throw new TypeError('cannot do this one');
    await bench.countOnce(message);
  };

  it('SYS-4: a poison message fails, is listed, is tried again when it is mended, and is gone; the others never wait', async () => {
    bench.listen(brittle, { maxAttempts: 2, concurrency: 1 });
    await bench.say('Olga Petrova');
    await bench.say('wholesome');
    await waitUntil(() => bench.effectsOf('wholesome'), 1_000);
    const [letter] = await waitUntil(async () => {
      const { deadLetters } = await operations.report();
      return deadLetters.length > 0 && deadLetters;
    });
    expect(letter).toMatchObject({ kind: 'AppointmentMoved', attempts: 2, error: 'TypeError: cannot do this one' });
    expect(await operations.retry(letter!.messageId)).toEqual({ outcome: 'failed' });
    expect((await operations.report()).deadLetters).toMatchObject([{ messageId: letter?.messageId, attempts: 4 }]);
    state = 'mended';
    expect(await operations.retry(letter!.messageId)).toEqual({ outcome: 'handled' });
    expect((await operations.report()).deadLetters).toEqual([]);
    expect(await bench.effectsOf('Olga Petrova')).toBe(1);
  });

  it('SYS-4: one that takes its time is said to be under way, and leaves the list when it succeeds', async () => {
    let finish = () => undefined as void;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    bench.listen(
      async (message) => {
        if (state === 'mended') await finished;
        await brittle(message);
      },
      { maxAttempts: 1 },
    );
    await bench.say('Olga Petrova');
    const [letter] = await waitUntil(async () => {
      const { deadLetters } = await operations.report();
      return deadLetters.length > 0 && deadLetters;
    });
    state = 'mended';
    expect(await operations.retry(letter!.messageId)).toEqual({ outcome: 'under-way' });
    finish();
    await waitUntil(async () => (await operations.report()).deadLetters.length === 0);
  });

  it('SYS-4: two who try the same message again make it have its effect once', async () => {
    bench.listen(brittle, { maxAttempts: 1 });
    await bench.say('Olga Petrova');
    const [letter] = await waitUntil(async () => {
      const { deadLetters } = await operations.report();
      return deadLetters.length > 0 && deadLetters;
    });
    state = 'mended';
    const both = await Promise.allSettled([letter, letter].map((one) => operations.retry(one!.messageId)));
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await waitUntil(async () => (await operations.report()).deadLetters.length === 0);
    expect(await bench.effectsOf('Olga Petrova')).toBe(1);
  });

  it('SYS-4: says what waits, since when, and nothing of what the messages say', async () => {
    await bench.say('Olga Petrova');
    await bench.say('Ingrid Holm');
    const report = await waitUntil(async () => {
      const now = await operations.report();
      return now.queue?.waiting === 2 && now;
    });
    expect(report).toMatchObject({ queue: { waiting: 2, active: 0, delayed: 0 }, outbox: { waiting: 2 } });
    expect(Date.now() - Date.parse(report.outbox?.oldestAt ?? '')).toBeLessThan(60_000);
    bench.listen(brittle, { maxAttempts: 1 });
    await waitUntil(async () => (await operations.report()).deadLetters.length === 1);
    const told = await operations.report();
    expect(ServiceOperations.parse(told)).toEqual(told);
    expect(JSON.stringify(told)).not.toContain('Olga');
  });

  it('SYS-4: without the store of the queues it still reports the rest, and a retry leaves the list as it was', async () => {
    bench.listen(brittle, { maxAttempts: 1 });
    await bench.say('Olga Petrova');
    const [letter] = await waitUntil(async () => {
      const { deadLetters } = await operations.report();
      return deadLetters.length > 0 && deadLetters;
    });
    await proxy.cut();
    await waitUntil(() => bench.queues.state === 'away');
    await expect(operations.retry(letter!.messageId)).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(await operations.report()).toMatchObject({ queue: null, deadLetters: [{ messageId: letter?.messageId }] });
    await proxy.restore();
  });

  it('SYS-4: refuses to try again what is not in the list', async () => {
    await expect(operations.retry(unknown)).rejects.toMatchObject({ code: 'not-found' });
  });
});
