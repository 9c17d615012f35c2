import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
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
import { assertNoEviction, failFastRedis, patientRedis, watchRedis } from './redis';

const defaultPrefix = 'anteroom';

/** How long a finished job is remembered: the relay asks for it within seconds. */
const keptFinished = { age: 3_600, count: 10_000 };

/** Queues in Redis, under keys that begin with the prefix. */
export class RedisPlace implements QueuePlace {
  readonly store = 'Redis';

  constructor(
    readonly url: string,
    readonly prefix: string,
  ) {}

  publishing(): QueueLink {
    return new RedisLink(failFastRedis(this), this.prefix);
  }

  receiving(): QueueLink {
    return new RedisLink(patientRedis(this), this.prefix);
  }
}

/** Where Redis is and under which prefix this installation's keys stand: `redis://host:6379/0?prefix=anteroom`. */
export function redisPlace(redisUrl: string): RedisPlace {
  const url = new URL(redisUrl);
  const prefix = url.searchParams.get('prefix') ?? defaultPrefix;
  url.searchParams.delete('prefix');
  return new RedisPlace(url.href, prefix);
}

class RedisLink implements QueueLink {
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
  ) {
    // the state tells; an error nobody listens to would be printed at every attempt to reconnect
    redis.on('error', () => undefined);
  }

  get state(): 'ready' | 'away' {
    return this.redis.status === 'ready' ? 'ready' : 'away';
  }

  whenReady(): Promise<void> {
    return new Promise((resolve) => {
      if (this.state === 'ready') resolve();
      else this.redis.once('ready', () => resolve());
    });
  }

  watch(watcher: OutageWatcher): void {
    watchRedis(this.redis, watcher);
  }

  ping(): Promise<unknown> {
    return this.redis.ping();
  }

  check(): Promise<void> {
    return assertNoEviction(this.redis);
  }

  openQueue(name: string): JobQueue {
    const defaultJobOptions = { removeOnComplete: keptFinished };
    return new Queue(name, { connection: this.redis, prefix: this.prefix, defaultJobOptions });
  }

  openWorker(name: string, receive: ReceiveJob, options: JobWorkerOptions): JobWorker {
    return new Worker<QueuedMessage>(name, receive, { connection: this.redis, prefix: this.prefix, ...options });
  }

  broadcast(channel: string, text: string): void {
    this.redis.publish(this.#nameOf(channel), text).catch(() => undefined);
  }

  hear(channel: string, listener: (text: string) => void): void {
    const name = this.#nameOf(channel);
    this.redis.on('message', (from, text) => {
      if (from === name) listener(text);
    });
    this.redis.subscribe(name).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }

  #nameOf(channel: string): string {
    return `${this.prefix}-broadcast-${channel}`;
  }
}
