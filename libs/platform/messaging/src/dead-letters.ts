import type { Message } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { safeError } from '@anteroom/platform-observability';
import type { UnitOfWork, UnitScope } from '@anteroom/platform-persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { QueuedMessage } from './queue-place';
import type { Queues } from './queues';

/** A message this service gave up on. */
export interface DeadLetter {
  readonly message: Message;
  readonly error: string;
  /** ISO 8601, UTC. */
  readonly failedAt: string;
  readonly attempts: number;
}

const everywhere: UnitScope = { branchIds: [] };

const lookEveryMs = 20;
/** As long as a queue waits for a worker that died over a job. */
const longestEndMs = 3_000;

const burySql = `
  insert into dead_letter (message_id, kind, body, error, attempts) values ($1, $2, $3, $4, $5)
  on conflict (message_id) do update
  set error = excluded.error, failed_at = now(), attempts = dead_letter.attempts + excluded.attempts`;

/**
 * The messages a subscriber gave up on, in its own database: they hold up no other message, and can be tried again when
 * what was wrong is put right.
 */
export class DeadLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
    private readonly subscriber: string,
  ) {}

  /** The latest first, at most 200. */
  async list(): Promise<DeadLetter[]> {
    return this.unitOfWork.read(everywhere, () =>
      this.unitOfWork.query<DeadLetter>(
        `select body as message, error, failed_at as "failedAt", attempts
         from dead_letter order by failed_at desc limit 200`,
      ),
    );
  }

  /** How often the message was tried in all; undefined when it is not in the list. */
  async findAttempts(messageId: string): Promise<number | undefined> {
    const sql = 'select attempts from dead_letter where message_id = $1';
    const [letter] = await this.unitOfWork.read(everywhere, () =>
      this.unitOfWork.query<{ attempts: number }>(sql, [messageId]),
    );
    return letter?.attempts;
  }

  /**
   * Puts the message back into the queue with a full count of attempts. It leaves the list when it has succeeded, so
   * that a queue that loses it takes nothing away.
   * @throws NotFound when no such message is in the list
   * @throws Error when the store of the queues is away
   */
  async retry(messageId: string): Promise<void> {
    const [letter] = await this.unitOfWork.read(everywhere, () =>
      this.unitOfWork.query<{ message: Message }>('select body as message from dead_letter where message_id = $1', [
        messageId,
      ]),
    );
    if (!letter) throw new NotFound('dead letter');
    const retried: QueuedMessage = { ...letter.message, retried: true };
    await this.#whenWorkedOff(messageId);
    await this.queues.remove(this.subscriber, messageId);
    await this.queues.add(this.subscriber, [retried]);
  }

  /** The letter is written a moment before the queue hears that its last attempt is over; till then the job stays. */
  async #whenWorkedOff(messageId: string): Promise<void> {
    for (let waitedMs = 0; waitedMs < longestEndMs; waitedMs += lookEveryMs) {
      if ((await this.queues.stateOf(this.subscriber, messageId)) !== 'active') return;
      await pause(lookEveryMs);
    }
  }

  async bury(message: Message, error: unknown, attempts: number): Promise<void> {
    const params = [message.id, message.kind, JSON.stringify(message), sentenceOf(error), attempts];
    await this.unitOfWork.run(everywhere, () => this.unitOfWork.query(burySql, params));
  }

  async remove(messageId: string): Promise<void> {
    await this.unitOfWork.run(everywhere, () =>
      this.unitOfWork.query('delete from dead_letter where message_id = $1', [messageId]),
    );
  }
}

/** Without what a database error says about the row: that may be personal. */
function sentenceOf(error: unknown): string {
  const { type, message } = safeError(error);
  return `${type}: ${message}`.slice(0, 1_000);
}
