import { setTimeout as pause } from 'node:timers/promises';
import {
  type BackendFactory,
  type PostgresConnectionOptions,
  type PostgresPoolConfig,
  PostgresConnection,
  PostgresQueueBackend,
  Queue,
  Worker,
  assertSchemaCompatibility,
  createPostgresBackend,
} from 'bullmq';
import { PostgresPresence } from './postgres-presence';
import type {
  JobQueue,
  JobWorker,
  JobWorkerOptions,
  OutageWatcher,
  QueueLink,
  QueuePlace,
  QueuedMessage,
  ReceiveJob,
} from './queue-place';

const answerWithinMs = 2_000;
const tryAgainMs = 250;
const publishingConnections = 3;
const receivingConnections = 4;

/**
 * How long a finished job is remembered; the relay asks for it within seconds. By age alone: counting would read all of
 * them at every job that is done.
 */
const keptFinished = { age: 600 };

/** Queues in a PostgreSQL database of their own, prepared with BullMQ's migrations in its schema `bullmq`. */
export class PostgresPlace implements QueuePlace {
  readonly store = 'The queue in PostgreSQL';

  constructor(private readonly url: string) {}

  publishing(): QueueLink {
    return new PostgresLink({ ...connectionTo(this.url), max: publishingConnections });
  }

  receiving(): QueueLink {
    return new PostgresLink({ ...connectionTo(this.url), max: receivingConnections });
  }
}

/** A queue may lose what it was told a moment ago, the outbox has it: so it does not wait for the disk. */
function connectionTo(connectionString: string): PostgresPoolConfig {
  return {
    connectionString,
    application_name: 'anteroom-queue',
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
    keepAlive: true,
    options: '-c synchronous_commit=off',
  };
}

class PostgresLink implements QueueLink {
  readonly #presence: PostgresPresence;

  constructor(private readonly connection: PostgresPoolConfig) {
    this.#presence = new PostgresPresence(connection);
  }

  get state(): 'ready' | 'away' {
    return this.#presence.state;
  }

  whenReady(): Promise<void> {
    return this.#presence.whenReady();
  }

  watch(watcher: OutageWatcher): void {
    this.#presence.watch(watcher);
  }

  ping(): Promise<unknown> {
    return this.#presence.query('select 1');
  }

  async check(): Promise<void> {
    await this.#presence.query('select from bullmq.migration');
  }

  openQueue(name: string): JobQueue {
    const options = { connection: this.connection, defaultJobOptions: { removeOnComplete: keptFinished } };
    return new SingleFileQueue(name, options, createPostgresBackend);
  }

  openWorker(name: string, receive: ReceiveJob, options: JobWorkerOptions): JobWorker {
    const own = { connection: this.connection, runRetryDelay: tryAgainMs };
    return new Worker<QueuedMessage, void, string, PostgresQueueBackend, object, PostgresConnectionOptions>(
      name,
      receive,
      { ...options, ...own },
      patientBackend,
    );
  }

  /** With queues in PostgreSQL there is one process of every service, and the queue reaches it. */
  broadcast(): void {}

  hear(): void {}

  close(): Promise<void> {
    return this.#presence.close();
  }
}

/** BullMQ's own bulk statement makes two tables and a sequence every time; these need no right to make any. */
class SingleFileQueue extends Queue<
  QueuedMessage,
  unknown,
  string,
  QueuedMessage,
  unknown,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
> {
  override addBulk(jobs: Parameters<JobQueue['addBulk']>[0]) {
    return Promise.all(jobs.map(({ name, data, opts }) => this.add(name, data, opts)));
  }
}

const patientBackend: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (name, options) =>
  new PostgresQueueBackend(new PatientConnection(options.connection), name, options, true, name);

/** BullMQ's connection gives up for good when its first contact fails; this one goes on until it is closed. */
class PatientConnection extends PostgresConnection {
  #ready: Promise<void> | undefined;

  override waitUntilReady(): Promise<void> {
    this.#ready ??= this.#tryUntilReady();
    return this.#ready;
  }

  async #tryUntilReady(): Promise<void> {
    while (!this.isClosing && !(await this.#isReady())) await pause(tryAgainMs);
    setImmediate(() => this.emit('ready'));
  }

  async #isReady(): Promise<boolean> {
    try {
      await assertSchemaCompatibility(this.pool, this.schema);
      return true;
    } catch (err) {
      this.emit('error', err);
      return false;
    }
  }
}
