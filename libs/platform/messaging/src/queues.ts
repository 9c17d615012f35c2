import { messageRoutes } from '@anteroom/contracts-message-routes';
import type { HealthCheck } from '@anteroom/platform-observability';
import type { JobsOptions } from 'bullmq';
import type { JobQueue, OutageWatcher, QueueLink, QueuePlace, QueuedMessage } from './queue-place';

export type JobState = Awaited<ReturnType<JobQueue['getJobState']>>;

/** The queue of one subscriber, the same name for whoever publishes to it. */
export function queueName(subscriber: string): string {
  return `anteroom-${subscriber}`;
}

const broadcastKinds: ReadonlySet<string> = new Set(
  Object.values(messageRoutes)
    .flat()
    .flatMap((route) => ('broadcast' in route ? [route.kind.name] : [])),
);

/** The consumer decides when to give up (it writes the dead letter); the queue itself never does. */
const jobOptions: JobsOptions = {
  attempts: 1_000_000,
  backoff: { type: 'capped' },
  removeOnFail: false,
  stackTraceLimit: 1,
};

/** The publishing side of the queues. Every call fails fast while the store is away. */
export class Queues {
  readonly #link: QueueLink;
  readonly #queues = new Map<string, Promise<JobQueue>>();

  constructor(private readonly place: QueuePlace) {
    this.#link = place.publishing();
  }

  /** What keeps the queues, as a sentence begins with it: `Redis`. */
  get store(): string {
    return this.place.store;
  }

  get state(): 'ready' | 'away' {
    return this.#link.state;
  }

  /** Resolves as soon as messages can be published. */
  whenReady(): Promise<void> {
    return this.#link.whenReady();
  }

  /** Reports outages of the store from now on. */
  watch(watcher: OutageWatcher): void {
    this.#link.watch(watcher);
  }

  /** @throws Error with what to change, when the store is not fit to keep jobs */
  check(): Promise<void> {
    return this.#link.check();
  }

  /** The store as the health page shows it: everything but the speed of what others see goes on without it. */
  health(): HealthCheck {
    return {
      name: this.store,
      withoutIt: 'less-works',
      whenDown: `${this.store} does not answer. Booking goes on; other screens and services hear of it later, nothing is lost.`,
      check: () => this.#link.ping(),
    };
  }

  /** A message whose id is in the queue already is not added a second time. Kinds that are broadcast are so before. */
  async add(subscriber: string, messages: readonly QueuedMessage[]): Promise<void> {
    for (const message of messages) {
      if (broadcastKinds.has(message.kind)) this.#link.broadcast(message.kind, JSON.stringify(message));
    }
    const jobs = messages.map((message) => ({
      name: message.kind,
      data: message,
      opts: { ...jobOptions, jobId: message.id },
    }));
    const [only] = jobs;
    const queue = await this.#ready(subscriber);
    if (only && jobs.length === 1) await queue.add(only.name, only.data, only.opts);
    else await queue.addBulk(jobs);
  }

  /** `unknown` when the queue never had the job, or lost it. */
  async stateOf(subscriber: string, messageId: string): Promise<JobState> {
    return (await this.#ready(subscriber)).getJobState(messageId);
  }

  /** How many messages wait, are being worked on, and wait to be tried again. */
  async depthOf(subscriber: string): Promise<{ waiting: number; active: number; delayed: number }> {
    const counts = await (await this.#ready(subscriber)).getJobCounts('waiting', 'active', 'delayed');
    const { waiting = 0, active = 0, delayed = 0 } = counts;
    return { waiting, active, delayed };
  }

  /** Takes a job that is not being worked on out of the queue, in whatever state it is. */
  async remove(subscriber: string, messageId: string): Promise<void> {
    await (await this.#ready(subscriber)).remove(messageId);
  }

  /** Puts a job back that the queue itself gave up, after too many workers died over it. */
  async again(subscriber: string, messageId: string): Promise<void> {
    const job = await (await this.#ready(subscriber)).getJob(messageId);
    await job?.retry('failed');
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#queues.values()].map(async (queue) => (await queue).close()));
    await this.#link.close();
  }

  async #ready(subscriber: string): Promise<JobQueue> {
    const known = this.#queues.get(subscriber);
    if (known) return known;
    const opening = this.#open(queueName(subscriber));
    this.#queues.set(subscriber, opening);
    opening.catch(() => this.#queues.delete(subscriber));
    return opening;
  }

  /**
   * A queue is opened when the store is there only: one whose first contact failed would stay broken for good.
   * @throws Error at once while the store is away
   */
  async #open(name: string): Promise<JobQueue> {
    if (this.state === 'away') throw new Error(`${this.store} is away.`);
    const queue = this.#link.openQueue(name);
    queue.on('error', () => undefined);
    try {
      await queue.waitUntilReady();
    } catch (err) {
      await queue.close();
      throw err;
    }
    return queue;
  }
}
