import { type Logger, metrics } from '@anteroom/platform-observability';
import { Sweep, type UnitOfWork } from '@anteroom/platform-persistence';
import { Lane } from './lane';
import type { Publishing } from './outbox';
import type { OutboxRow } from './outbox-row';
import type { Queues } from './queues';
import { makeAllDue, sweepOutbox } from './sweep-outbox';

const sweepEveryMs = 1_000;

/**
 * Takes committed messages to the queues: at once after the commit, and by a sweep of the outbox whatever a crash or a
 * store of the queues that was away or lost its memory left behind. Several processes of a service may do so side by side.
 */
export class Relay implements Publishing {
  readonly #lanes = new Map<string, Lane>();
  readonly #sweep: Sweep;
  #isAllDue = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
    private readonly logger: Logger,
  ) {
    const work = () => this.#sweepAll();
    this.#sweep = new Sweep({ name: 'outbox', everyMs: sweepEveryMs, work, failures: logger });
    queues.watch({
      onAway: (err) => this.logger.warn({ err }, `${queues.store} is away: messages wait in the outbox.`),
      onBack: () => void this.#afterOutage(),
    });
  }

  start(): void {
    this.#sweep.start();
  }

  stop(): Promise<void> {
    return this.#sweep.stop();
  }

  /** Never throws and never waits: what cannot be sent now is sent by the sweep. */
  publish(rows: readonly OutboxRow[]): void {
    if (this.queues.state === 'away') return;
    for (const subscriber of new Set(rows.map((row) => row.subscriber))) {
      const messages = rows.filter((row) => row.subscriber === subscriber).map(({ message }) => message);
      this.#lane(subscriber).put(messages);
    }
  }

  #lane(subscriber: string): Lane {
    const known = this.#lanes.get(subscriber);
    if (known) return known;
    const lane = new Lane(
      async (messages) => {
        await this.queues.add(subscriber, messages);
        for (const { kind } of messages) metrics.countMessage(subscriber, kind, 'published');
      },
      (err) => this.logger.warn({ err, subscriber }, 'Messages could not be published; the sweep will.'),
    );
    this.#lanes.set(subscriber, lane);
    return lane;
  }

  /** The store may have come back empty, so everything in the outbox is looked at now. */
  async #afterOutage(): Promise<void> {
    this.logger.info(`${this.queues.store} is back: the outbox is published.`);
    this.#isAllDue = true;
    await this.#sweep.now();
  }

  async #sweepAll(): Promise<void> {
    if (this.queues.state === 'away') return;
    if (this.#isAllDue) await makeAllDue(this.unitOfWork);
    this.#isAllDue = false;
    await sweepOutbox(this.unitOfWork, this.queues);
  }
}
