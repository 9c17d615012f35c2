import { messageKind } from '@anteroom/contracts-shared';
import {
  Consumer,
  DeadLetters,
  Inbox,
  Outbox,
  Queues,
  Relay,
  deadLetterSql,
  inboxSql,
  outboxSql,
  redisPlace,
} from '@anteroom/platform-messaging';
import { createLogger } from '@anteroom/platform-observability';
import { SystemClock, UnitOfWork, UuidV7Ids, createOrm } from '@anteroom/platform-persistence';
import pg from 'pg';
import { z } from 'zod';

const Told = messageKind('Told', z.strictObject({ name: z.string() }));
const database = 'anteroom_bench_messages';
const nowhere = { branchIds: [] };
const aggregateId = '018f0000-0000-7000-8000-000000000001';

type Orm = Awaited<ReturnType<typeof createOrm>>;

/** A publisher and a subscriber as every service has them, with a database of their own: outbox, queue, inbox. */
export class MessagePath {
  private readonly told = new Map<string, (startedAt: number) => void>();
  private next = 0;

  private constructor(
    private readonly orm: Orm,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly parts: { queues: Queues; relay: Relay; consumer: Consumer },
  ) {}

  static async open(postgresUrl: string, redisUrl: string): Promise<MessagePath> {
    const orm = await createOrm({ url: await emptyDatabase(postgresUrl), entities: [] });
    const unitOfWork = new UnitOfWork(orm);
    await unitOfWork.run(nowhere, () => unitOfWork.query(`${outboxSql} ${inboxSql} ${deadLetterSql}`));
    const place = redisPlace(`${redisUrl}?prefix=bench`);
    const logger = createLogger('bench', 'silent');
    const queues = new Queues(place);
    await queues.whenReady();
    const relay = new Relay(unitOfWork, queues, logger);
    const routes = [{ kind: Told, subscribers: ['bench'] }];
    const outbox = new Outbox(unitOfWork, new UuidV7Ids(), new SystemClock(), routes, relay);
    const inbox = new Inbox(unitOfWork, 'bench');
    const path: MessagePath = new MessagePath(orm, unitOfWork, outbox, {
      queues,
      relay,
      consumer: new Consumer({
        subscriber: 'bench',
        kinds: [Told],
        handlers: {
          Told: (message) => {
            path.told.get((message.body as { name: string }).name)?.(performance.now());
            return inbox.once(message, nowhere, () => Promise.resolve());
          },
        },
        deadLetters: new DeadLetters(unitOfWork, queues, 'bench'),
        queue: place,
        logger,
      }),
    });
    return path;
  }

  /** Milliseconds from the commit to the first line of the handler. */
  async send(): Promise<number> {
    const name = `message-${this.next++}`;
    const started = new Promise<number>((resolve) => this.told.set(name, resolve));
    await this.unitOfWork.run(nowhere, async () =>
      this.outbox.add(Told, { aggregateId, aggregateVersion: this.next, body: { name } }),
    );
    const committedAt = performance.now();
    const startedAt = await started;
    this.told.delete(name);
    return Math.max(0, startedAt - committedAt);
  }

  async close(): Promise<void> {
    const { queues, relay, consumer } = this.parts;
    await consumer.close();
    await relay.stop();
    await queues.close();
    await this.orm.close();
  }
}

async function emptyDatabase(postgresUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`drop database if exists ${database} with (force)`);
  await client.query(`create database ${database}`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${database}`;
  return url.href;
}
