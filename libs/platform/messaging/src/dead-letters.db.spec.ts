import type { Message } from '@anteroom/contracts-shared';
import { waitUntil } from '@anteroom/platform-testing';
import { MessagingBench } from './messaging.fixture';
import { storeKinds } from './queue-stores.fixture';

describe.each(storeKinds)('A message whose handler keeps failing, in $kind', ({ open }) => {
  let bench: MessagingBench;
  let state: 'broken' | 'mended';

  beforeEach(async () => {
    bench = await MessagingBench.open(await open());
    bench.relay.start();
    state = 'broken';
  });
  afterEach(() => bench.close());

  const nameOf = ({ body }: Message) => (body as { name: string }).name;
  const brittle = async (message: Message) => {
    if (nameOf(message) === 'poison' && state === 'broken') throw new Error('cannot do this one');
    await bench.countOnce(message);
  };

  it('goes to the dead letters with its error, and the others go on', async () => {
    bench.listen(brittle, { maxAttempts: 3, concurrency: 1 });
    await bench.say('poison');
    await bench.say('wholesome');
    await waitUntil(() => bench.effectsOf('wholesome'), 1_000);
    const [letter] = await waitUntil(async () => {
      const letters = await bench.deadLetters.list();
      return letters.length > 0 && letters;
    });
    expect(letter).toMatchObject({
      error: 'Error: cannot do this one',
      attempts: 3,
      message: { body: { name: 'poison' } },
    });
    await waitUntil(async () => (await bench.outboxSize()) === 0);
    expect(await bench.effectsOf('poison')).toBe(0);
  });

  it('can be tried again, and leaves the list when it has succeeded', async () => {
    bench.listen(brittle, { maxAttempts: 2 });
    await bench.say('poison');
    const [letter] = await waitUntil(async () => {
      const letters = await bench.deadLetters.list();
      return letters.length > 0 && letters;
    });
    const { id } = letter!.message;
    await bench.deadLetters.retry(id);
    await waitUntil(async () => (await bench.deadLetters.list())[0]?.attempts === 4);
    state = 'mended';
    await bench.deadLetters.retry(id);
    await waitUntil(async () => (await bench.deadLetters.list()).length === 0);
    expect(await bench.effectsOf('poison')).toBe(1);
  });

  it('refuses to try again what is not in the list', async () => {
    const unknown = '018f0000-0000-7000-8000-0000000000ff';
    await expect(bench.deadLetters.retry(unknown)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes to the dead letters at once when it cannot be read, without its contents', async () => {
    bench.listen(bench.countOnce, { maxAttempts: 5 });
    const message = {
      id: '018f0000-0000-7000-8000-0000000000aa',
      kind: 'AppointmentMoved',
      aggregateId: '018f0000-0000-7000-8000-000000000001',
      aggregateVersion: 1,
      occurredAt: '2026-11-24T09:00:00Z',
      body: { name: 7, phone: '+49 30 1234567' },
    };
    await bench.queues.add('clients', [message]);
    const [letter] = await waitUntil(async () => {
      const letters = await bench.deadLetters.list();
      return letters.length > 0 && letters;
    });
    expect(letter).toMatchObject({ attempts: 1 });
    expect(letter?.error).toContain('UnreadableMessage: The body is not that of AppointmentMoved: name invalid_type');
    expect(letter?.error).not.toContain('1234567');
  });
});
