import { type Message, messageKind } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { requestContext } from '@anteroom/platform-observability';
import { waitUntil } from '@anteroom/platform-testing';
import { z } from 'zod';
import { outboxInsertSql, outboxParam } from './index';
import { MessagingBench, nowhere } from './messaging.fixture';
import { storeKinds } from './queue-stores.fixture';

describe.each(storeKinds)('A message between services, through $kind', ({ open }) => {
  let bench: MessagingBench;

  beforeAll(async () => {
    bench = await MessagingBench.open(await open());
    bench.relay.start();
  });
  afterEach(() => bench.stopListening());
  afterAll(() => bench.close());

  const rollBack = new DomainError('slot-taken', 'Somebody was faster.');

  it('I7: arrives after the commit, and its outbox row goes once it is done with', async () => {
    bench.listen(bench.countOnce);
    await bench.say('arrives');
    await waitUntil(() => bench.effectsOf('arrives'), 1_000);
    await waitUntil(async () => (await bench.outboxSize()) === 0);
  });

  it('is never heard of when the unit of work fails', async () => {
    const heard: string[] = [];
    bench.listen(async ({ body }) => void heard.push((body as { name: string }).name));
    const failing = bench.unitOfWork.run(nowhere, async () => {
      bench.add('rolled back');
      throw rollBack;
    });
    await expect(failing).rejects.toThrow(rollBack);
    await bench.say('committed');
    await waitUntil(() => heard.length > 0);
    expect(heard).toEqual(['committed']);
  });

  it('is said once when the unit of work was run a second time', async () => {
    const heard: Message[] = [];
    bench.listen(async (message) => void heard.push(message));
    let attempts = 0;
    await bench.unitOfWork.run(nowhere, async () => {
      bench.add('second attempt');
      attempts += 1;
      if (attempts === 1)
        await bench.unitOfWork.query("do $$ begin raise exception 'x' using errcode = '40001'; end $$");
    });
    await bench.say('after it');
    await waitUntil(() => heard.some(({ body }) => (body as { name: string }).name === 'after it'));
    expect(attempts).toBe(2);
    expect(heard).toHaveLength(2);
  });

  it('carries the request it came from into the handler', async () => {
    const seen: (string | undefined)[] = [];
    bench.listen(async () => void seen.push(requestContext.current().requestId));
    await requestContext.run({ requestId: 'request-1234' }, () => bench.say('with a request'));
    await waitUntil(() => seen.length > 0);
    expect(seen).toEqual(['request-1234']);
  });

  it('may be written in a statement of the caller, and is published all the same', async () => {
    bench.listen(bench.countOnce);
    await bench.unitOfWork.run(nowhere, async () => {
      bench.add('own statement');
      const rows = bench.outbox.takePending();
      await bench.unitOfWork.query(`with sent as (${outboxInsertSql(2)}) insert into effect values ($1, 0)`, [
        'own statement',
        outboxParam(rows),
      ]);
      bench.outbox.written(rows);
    });
    await waitUntil(async () => (await bench.effectsOf('own statement')) === 1, 1_000);
  });

  it('is refused when the service does not publish its kind', async () => {
    const CardPrinted = messageKind('CardPrinted', z.strictObject({}));
    const work = bench.unitOfWork.run(nowhere, async () =>
      bench.outbox.add(CardPrinted, { aggregateId: 'x', aggregateVersion: 1, body: {} }),
    );
    await expect(work).rejects.toThrow('This service does not publish CardPrinted');
  });

  describe('that is delivered several times', () => {
    /** Every copy is a job of its own to the queue, as after a worker that died or a queue that was rebuilt. */
    const deliverAgain = async (message: Message, times: number) => {
      for (let time = 0; time < times; time += 1) {
        await waitUntil(async () => (await bench.queues.stateOf('clients', message.id)) === 'completed');
        await bench.queues.remove('clients', message.id);
        await bench.queues.add('clients', [message]);
      }
      await waitUntil(async () => (await bench.queues.stateOf('clients', message.id)) === 'completed');
    };
    const firstHeard = async (name: string, handler: (message: Message) => Promise<void>) => {
      let heard: Message | undefined;
      bench.listen(async (message) => {
        heard = message;
        await handler(message);
      });
      await bench.say(name);
      return waitUntil(() => heard);
    };

    it('I7: has its effect exactly once', async () => {
      await deliverAgain(await firstHeard('redelivered', bench.countOnce), 5);
      expect(await bench.effectsOf('redelivered')).toBe(1);
    });

    it('negative control: without the inbox it has its effect every time', async () => {
      await deliverAgain(await firstHeard('redelivered, no inbox', bench.countEveryTime), 5);
      expect(await bench.effectsOf('redelivered, no inbox')).toBe(6);
    });

    it('has its effect exactly once when the copies come at the same time', async () => {
      const message = await firstHeard('twins', async () => undefined);
      await Promise.all(Array.from({ length: 10 }, () => bench.countOnce(message)));
      expect(await bench.effectsOf('twins')).toBe(1);
    });
  });
});
