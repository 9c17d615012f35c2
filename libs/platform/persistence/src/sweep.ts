/** Where a sweep that failed is reported; the next one is tried all the same. */
export interface SweepFailures {
  warn(facts: { err: unknown; sweep: string }, sentence: string): void;
}

export interface SweepOptions {
  readonly name: string;
  /** Milliseconds from the end of one run to the start of the next. */
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
  readonly failures: SweepFailures;
}

/** Work that is repeated at intervals, one run at a time. Does not keep the process alive. */
export class Sweep {
  #state: 'idle' | 'started' | 'stopped' = 'idle';
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: SweepOptions) {}

  start(): void {
    if (this.#state !== 'idle') return;
    this.#state = 'started';
    this.#schedule();
  }

  /** Runs it at once, after the run that may be under way. */
  now(): Promise<void> {
    this.#running = this.#running.then(() => this.#run());
    return this.#running;
  }

  /** Resolves when no run is under way any more. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(): void {
    if (this.#state !== 'started') return;
    this.#timer = setTimeout(() => void this.now().then(() => this.#schedule()), this.options.everyMs).unref();
  }

  async #run(): Promise<void> {
    if (this.#state === 'stopped') return;
    try {
      await this.options.work();
    } catch (err) {
      this.options.failures.warn({ err, sweep: this.options.name }, 'A sweep failed; it will be tried again.');
    }
  }
}
