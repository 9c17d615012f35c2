import { type Message, messageKind } from '@anteroom/contracts-shared';
import { createLogger } from '@anteroom/platform-observability';
import { SystemClock, UnitOfWork, UuidV7Ids, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { createTestDatabase } from '@anteroom/platform-testing';
import { Migration } from '@mikro-orm/migrations';
import { z } from 'zod';
import {
  Consumer,
  type ConsumerOptions,
  DeadLetters,
  type Handler,
  Inbox,
  Outbox,
  type QueuePlace,
  Queues,
  Relay,
  deadLetterSql,
  inboxSql,
  outboxInsertSql,
  outboxParam,
  outboxSql,
  queueName,
} from './index';
import type { TestStore } from './queue-stores.fixture';

export const AppointmentMoved = messageKind('AppointmentMoved', z.strictObject({ name: z.string() }));
export const nowhere = { branchIds: [] };
const aggregateId = '018f0000-0000-7000-8000-000000000001';

class CreateMessaging extends Migration {
  override up(): void {
    this.addSql(`
      ${outboxSql} ${inboxSql} ${deadLetterSql}
      create table effect (name text primary key, count int not null);
      grant select, insert, update, delete on all tables in schema public to anteroom_platform_app;
    `);
  }
}

export function migrateMessaging(url: string): Promise<string[]> {
  return asOwner({ url, migrations: [CreateMessaging] }, migrate);
}

/** A service that publishes and one that listens, in one process and one database. */
export class MessagingBench {
  readonly logger = createLogger('messaging-test', 'silent');
  readonly relay: Relay;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly deadLetters: DeadLetters;
  readonly #consumers: Consumer[] = [];

  private constructor(
    readonly unitOfWork: UnitOfWork,
    readonly queues: Queues,
    private readonly place: QueuePlace,
    readonly store: TestStore,
    private readonly closeStores: () => Promise<void>,
  ) {
    this.relay = new Relay(unitOfWork, queues, this.logger);
    const routes = [{ kind: AppointmentMoved, subscribers: ['clients'] }];
    this.outbox = new Outbox(unitOfWork, new UuidV7Ids(), new SystemClock(), routes, this.relay);
    this.inbox = new Inbox(unitOfWork, 'clients');
    this.deadLetters = new DeadLetters(unitOfWork, queues, 'clients');
  }

  /** `url`: another way to the same store. */
  static async open(store: TestStore, url = store.url): Promise<MessagingBench> {
    const database = await createTestDatabase({ service: 'platform', migrate: migrateMessaging });
    const orm = await createOrm({ url: database.appUrl, entities: [] });
    const closeStores = async () => {
      await orm.close();
      await database.drop();
      await store.drop();
    };
    const place = store.placeAt(url);
    const queues = new Queues(place);
    await queues.whenReady();
    return new MessagingBench(new UnitOfWork(orm), queues, place, store, closeStores);
  }

  /** Commits a message that names the effect it is to have. */
  say(name: string): Promise<void> {
    return this.unitOfWork.run(nowhere, async () => this.add(name));
  }

  add(name: string): void {
    this.outbox.add(AppointmentMoved, { aggregateId, aggregateVersion: 1, body: { name } });
  }

  /** The same from a process that is killed between the commit and the publishing. */
  async sayAndDie(name: string): Promise<void> {
    await this.unitOfWork.run(nowhere, async () => {
      this.add(name);
      await this.unitOfWork.query(outboxInsertSql(), [outboxParam(this.outbox.takePending())]);
    });
  }

  /** Messages that wait for somebody to listen. */
  async queued(): Promise<number> {
    const link = this.place.publishing();
    await link.whenReady();
    const queue = link.openQueue(queueName('clients'));
    const count = await queue.getWaitingCount();
    await queue.close();
    await link.close();
    return count;
  }

  listen(handler: Handler, options: Partial<ConsumerOptions> = {}): Consumer {
    const consumer = new Consumer({
      subscriber: 'clients',
      handlers: { AppointmentMoved: handler },
      kinds: [AppointmentMoved],
      deadLetters: this.deadLetters,
      queue: this.place,
      logger: this.logger,
      ...options,
    });
    this.#consumers.push(consumer);
    return consumer;
  }

  /** The effect as a service should have it: together with the message's place in the inbox. */
  readonly countOnce: Handler = (message) => this.inbox.once(message, nowhere, () => this.#raise(message));
  /** The same effect without the inbox. */
  readonly countEveryTime: Handler = (message) => this.unitOfWork.run(nowhere, () => this.#raise(message));

  async effectsOf(name: string): Promise<number> {
    const rows = await this.unitOfWork.read(nowhere, () =>
      this.unitOfWork.query<{ count: number }>('select count from effect where name = $1', [name]),
    );
    return rows[0]?.count ?? 0;
  }

  async outboxSize(): Promise<number> {
    const rows = await this.unitOfWork.read(nowhere, () => this.unitOfWork.query('select from outbox'));
    return rows.length;
  }

  async stopListening(): Promise<void> {
    await Promise.all(this.#consumers.splice(0).map((consumer) => consumer.close()));
  }

  async close(): Promise<void> {
    await this.stopListening();
    await this.relay.stop();
    await this.queues.close();
    await this.closeStores();
  }

  async #raise(message: Message): Promise<void> {
    const { name } = message.body as { name: string };
    await this.unitOfWork.query(
      'insert into effect values ($1, 1) on conflict (name) do update set count = effect.count + 1',
      [name],
    );
  }
}
