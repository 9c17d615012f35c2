import type { RetryOutcome, ServiceOperations } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import type { UnitOfWork } from '@anteroom/platform-persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeadLetters } from './dead-letters';
import type { Queues } from './queues';

export interface OperationsOptions {
  readonly subscriber: string;
  /** `says`: it has an outbox of its own; `listens`: it only receives. */
  readonly part: 'says' | 'listens';
  /** How long a retry waits for its outcome. */
  readonly outcomeWithinMs?: number;
}

const lookEveryMs = 50;

const outboxSql = `
  select count(distinct message_id)::int as waiting, min(occurred_at) as "oldestAt" from outbox`;

/** How the messages of one service are doing, for whoever runs the place. Nothing of what the messages say. */
export class Operations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
    private readonly deadLetters: DeadLetters,
    private readonly options: OperationsOptions,
  ) {}

  async report(): Promise<ServiceOperations> {
    const [queue, outbox, letters] = await Promise.all([this.#queue(), this.#outbox(), this.deadLetters.list()]);
    const deadLetters = letters.map(({ message, error, failedAt, attempts }) => ({
      messageId: message.id,
      kind: message.kind,
      occurredAt: message.occurredAt,
      failedAt,
      attempts,
      error,
    }));
    return { queue, outbox, deadLetters };
  }

  /**
   * Puts the message back into the queue as it was; it leaves the list in the moment in which it succeeds.
   * @throws NotFound when no such message is in the list
   * @throws DomainError `service-unavailable` while the store of the queues is away
   */
  async retry(messageId: string): Promise<RetryOutcome> {
    const component = this.queues.store;
    if (this.queues.state === 'away') {
      const sentence = `${component} does not answer at the moment; the message stays in the list.`;
      throw new DomainError('service-unavailable', sentence, { component });
    }
    const before = await this.deadLetters.findAttempts(messageId);
    await this.deadLetters.retry(messageId);
    return { outcome: await this.#outcomeOf(messageId, before) };
  }

  async #outcomeOf(messageId: string, before: number | undefined): Promise<RetryOutcome['outcome']> {
    const { outcomeWithinMs = 1_500 } = this.options;
    for (let waitedMs = 0; waitedMs < outcomeWithinMs; waitedMs += lookEveryMs) {
      await pause(lookEveryMs);
      const attempts = await this.deadLetters.findAttempts(messageId);
      if (attempts === undefined) return 'handled';
      if (attempts !== before) return 'failed';
    }
    return 'under-way';
  }

  /** Whatever is wrong with the store, the rest of the report is still worth reading. */
  async #queue(): Promise<ServiceOperations['queue']> {
    if (this.queues.state === 'away') return null;
    return this.queues.depthOf(this.options.subscriber).catch(() => null);
  }

  async #outbox(): Promise<ServiceOperations['outbox']> {
    if (this.options.part === 'listens') return null;
    const [outbox] = await this.unitOfWork.read({ branchIds: [] }, () =>
      this.unitOfWork.query<NonNullable<ServiceOperations['outbox']>>(outboxSql),
    );
    return outbox ?? null;
  }
}
