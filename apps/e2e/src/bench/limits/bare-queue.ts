import { Queue, Worker } from 'bullmq';

/** The limit of a message: a bare BullMQ job from `add` to the first line of its worker, without any database. */
export class BareQueue {
  private readonly queue: Queue;
  private readonly worker: Worker;
  private readonly waiting = new Map<string, (startedAt: number) => void>();
  private next = 0;

  constructor(redisUrl: string) {
    const { hostname, port, password } = new URL(redisUrl);
    const connection = { host: hostname, port: Number(port), password, maxRetriesPerRequest: null };
    this.queue = new Queue('bench-bare', { connection });
    this.worker = new Worker('bench-bare', async ({ name }) => this.waiting.get(name)?.(performance.now()), {
      connection,
      concurrency: 8,
    });
  }

  async ready(): Promise<void> {
    await Promise.all([this.queue.waitUntilReady(), this.worker.waitUntilReady()]);
  }

  /** Milliseconds from asking to the start of the work. */
  async send(): Promise<number> {
    const name = `job-${this.next++}`;
    const started = new Promise<number>((resolve) => this.waiting.set(name, resolve));
    const began = performance.now();
    await this.queue.add(name, {}, { removeOnComplete: true });
    const startedAt = await started;
    this.waiting.delete(name);
    return startedAt - began;
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.obliterate({ force: true });
    await this.queue.close();
  }
}
