import type { BeforeApplicationShutdown, OnApplicationShutdown } from '@nestjs/common';

/**
 * `consumers` stop before the HTTP server does, so that nothing new is begun; `relay` and `database` after it, when the
 * last request is answered.
 */
export type ShutdownStage = 'consumers' | 'relay' | 'database';

/**
 * Closes what a service holds open, in the one order that loses nothing: consumers, relay, database; within a stage
 * what was opened last is closed first.
 */
export class ShutdownSequence implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #closings: { stage: ShutdownStage; close: () => Promise<unknown> }[] = [];

  register(stage: ShutdownStage, close: () => Promise<unknown>): void {
    this.#closings.push({ stage, close });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#close('consumers');
  }

  async onApplicationShutdown(): Promise<void> {
    try {
      await this.#close('relay');
    } finally {
      await this.#close('database');
    }
  }

  async #close(stage: ShutdownStage): Promise<void> {
    const closings = this.#closings.filter((closing) => closing.stage === stage).reverse();
    const failures: unknown[] = [];
    for (const { close } of closings) await close().catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, `Closing the ${stage} failed.`);
  }
}
