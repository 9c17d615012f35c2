import type { Message } from '@anteroom/contracts-shared';

/**
 * The way to one queue. The first message goes at once; those that come while it is on its way go together next. So
 * nobody waits for company, and a storm becomes few round trips.
 */
export class Lane {
  #waiting: Message[] = [];
  #state: 'idle' | 'sending' = 'idle';

  constructor(
    private readonly send: (messages: readonly Message[]) => Promise<void>,
    private readonly onFailure: (err: unknown) => void,
  ) {}

  put(messages: readonly Message[]): void {
    this.#waiting.push(...messages);
    if (this.#state === 'idle') void this.#run();
  }

  async #run(): Promise<void> {
    this.#state = 'sending';
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.send(batch);
      } catch (err) {
        this.onFailure(err);
      }
    }
    this.#state = 'idle';
  }
}
