import { RecordOutcomes, type SendingResult } from './record-outcomes';

interface Waiting {
  readonly result: SendingResult;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The way of results into the ledger: those of one moment go together and at once, those that come while they are being
 * written go together next. So a result is never long in memory only, and a storm of them is a few transactions.
 */
export class Results {
  #waiting: Waiting[] = [];
  #state: 'idle' | 'writing' = 'idle';

  constructor(private readonly recordOutcomes: RecordOutcomes) {}

  /** Resolves when the result is written. @throws when it could not be, after two attempts: the message is then lost */
  put(result: SendingResult): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ result, done, failed });
      if (this.#state === 'writing') return;
      this.#state = 'writing';
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.recordOutcomes.execute(batch.map(({ result }) => result));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#state = 'idle';
  }
}
