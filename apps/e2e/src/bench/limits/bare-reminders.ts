import { Queue, Worker } from 'bullmq';

/** The limit of reminders that fall due together: bare delayed BullMQ jobs of one instant, whose work is nothing. */
export class BareReminders {
  private readonly queue: Queue;
  private readonly worker: Worker;
  private started = 0;

  constructor(redisUrl: string) {
    const { hostname, port, password } = new URL(redisUrl);
    const connection = { host: hostname, port: Number(port), password, maxRetriesPerRequest: null };
    this.queue = new Queue('bench-reminders', { connection });
    this.worker = new Worker('bench-reminders', () => Promise.resolve(void (this.started += 1)), {
      connection,
      concurrency: 50,
    });
  }

  /** Milliseconds from the instant at which `count` jobs are due to the start of the last one. */
  async run(count: number, leadMs: number): Promise<number> {
    this.started = 0;
    const dueAt = Date.now() + leadMs;
    const opts = { removeOnComplete: true };
    for (let added = 0; added < count; added += 500) {
      const jobs = Array.from({ length: Math.min(500, count - added) }, () => ({ name: 'reminder', data: {}, opts }));
      await this.queue.addBulk(jobs.map((job) => ({ ...job, opts: { ...opts, delay: dueAt - Date.now() } })));
    }
    while (this.started < count) await new Promise((done) => setTimeout(done, 5));
    return Date.now() - dueAt;
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.obliterate({ force: true });
    await this.queue.close();
  }
}
