import type { Message } from '@anteroom/contracts-shared';
import { type JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { type RedisPlace, failFastRedis } from './redis';

export type JobState = Awaited<ReturnType<Queue['getJobState']>>;

/** A message in a queue. `retried`: it was taken from the dead letters and leaves them when it succeeds. */
export type QueuedMessage = Message & { readonly retried?: true };

/** The queue of one subscriber, the same name for whoever publishes to it. */
export function queueName(subscriber: string): string {
  return `anteroom-${subscriber}`;
}

/** How long a finished job is remembered: the relay asks for it within seconds. */
const keptFinished = { age: 3_600, count: 10_000 };

/** The consumer decides when to give up (it writes the dead letter); the queue itself never does. */
const jobOptions: JobsOptions = {
  attempts: 1_000_000,
  backoff: { type: 'capped' },
  removeOnComplete: keptFinished,
  removeOnFail: false,
  stackTraceLimit: 1,
};

/** The publishing side of the queues. Every call fails fast while Redis is away. */
export class Queues {
  readonly redis: Redis;
  readonly #queues = new Map<string, Queue>();

  constructor(private readonly place: RedisPlace) {
    this.redis = failFastRedis(place);
    // the state tells; an error nobody listens to would be printed at every attempt to reconnect
    this.redis.on('error', () => undefined);
  }

  get state(): 'ready' | 'away' {
    return this.redis.status === 'ready' ? 'ready' : 'away';
  }

  /** A message whose id is in the queue already is not added a second time. */
  async add(subscriber: string, messages: readonly QueuedMessage[]): Promise<void> {
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
    await Promise.allSettled([...this.#queues.values()].map((queue) => queue.close()));
    this.redis.disconnect();
  }

  /**
   * A queue is opened when Redis is there only: one whose first contact failed would stay broken for good.
   * @throws Error at once while Redis is away
   */
  async #ready(subscriber: string): Promise<Queue> {
    const open = this.#queues.get(subscriber);
    if (open) return open;
    if (this.state === 'away') throw new Error('Redis is away.');
    const queue = new Queue(queueName(subscriber), { connection: this.redis, prefix: this.place.prefix });
    queue.on('error', () => undefined);
    await queue.waitUntilReady();
    const raced = this.#queues.get(subscriber);
    if (raced) return raced;
    this.#queues.set(subscriber, queue);
    return queue;
  }
}
