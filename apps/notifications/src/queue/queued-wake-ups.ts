import type { Temporal } from '@anteroom/kernel';
import type { JobQueue, JobWorker, QueueLink, QueuePlace, QueuedMessage } from '@anteroom/platform-messaging';
import { WakeUps } from '../application/sending/wake-ups';

const queueName = 'anteroom-notifications-due';
/** For what is further away a second more or less means nothing, and the sweep does. */
const horizonMs = 10 * 60_000;
/** Moments this close together are one wake-up. */
const grainMs = 20;

/** Wake-ups as delayed jobs, which reach one of the processes of the service. The queue may forget them at any time. */
export class QueuedWakeUps extends WakeUps {
  readonly #publishing: QueueLink;
  readonly #receiving: QueueLink;
  #queue: Promise<JobQueue> | undefined;
  #worker: JobWorker | undefined;

  constructor(place: QueuePlace) {
    super();
    this.#publishing = place.publishing();
    this.#receiving = place.receiving();
  }

  at(moments: readonly Temporal.Instant[]): void {
    const now = Date.now();
    const grains = new Set(
      moments.map(({ epochMilliseconds }) => Math.ceil(Math.max(epochMilliseconds, now) / grainMs)),
    );
    for (const grain of grains) {
      const delay = grain * grainMs - now;
      if (delay < horizonMs) void this.#add(grain, delay).catch(() => undefined);
    }
  }

  /** Looks at the ledger whenever a wake-up comes. */
  start(look: () => Promise<void>): void {
    const options = { concurrency: 1, lockDuration: 30_000, stalledInterval: 30_000, maxStalledCount: 1 };
    this.#worker = this.#receiving.openWorker(queueName, look, options);
    this.#worker.on('error', () => undefined);
  }

  async close(): Promise<void> {
    await this.#worker?.close(this.#receiving.state === 'away');
    const queue = await this.#queue?.catch(() => undefined);
    await queue?.close();
    await Promise.all([this.#publishing.close(), this.#receiving.close()]);
  }

  async #add(grain: number, delay: number): Promise<void> {
    if (this.#publishing.state === 'away') return;
    const queue = await this.#opened();
    const job: QueuedMessage = {
      id: `due-${grain}`,
      kind: 'due',
      aggregateId: '',
      aggregateVersion: 0,
      occurredAt: '',
      body: null,
    };
    await queue.add('due', job, { jobId: job.id, delay, removeOnComplete: true, removeOnFail: true });
  }

  #opened(): Promise<JobQueue> {
    this.#queue ??= this.#open();
    this.#queue.catch(() => (this.#queue = undefined));
    return this.#queue;
  }

  async #open(): Promise<JobQueue> {
    const queue = this.#publishing.openQueue(queueName);
    queue.on('error', () => undefined);
    await queue.waitUntilReady();
    return queue;
  }
}
