import type { Message, MessageKind } from '@anteroom/contracts-shared';
import { type Logger, metrics, requestContext } from '@anteroom/platform-observability';
import { isConnectionLost } from '@anteroom/platform-persistence';
import { DomainError } from '@anteroom/kernel';
import type { Job } from 'bullmq';
import type { DeadLetters } from './dead-letters';
import type { JobWorker, QueueLink, QueuePlace, QueuedMessage } from './queue-place';
import { queueName } from './queues';

export type Handler = (message: Message) => Promise<void>;

export interface ConsumerOptions {
  readonly subscriber: string;
  /** By the kind's name. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** The kinds with their schemas: a message is parsed before its handler sees it. */
  readonly kinds: readonly MessageKind[];
  readonly deadLetters: DeadLetters;
  readonly queue: QueuePlace;
  readonly logger: Logger;
  /** Messages worked on at the same time in this process. */
  readonly concurrency?: number;
  /** After so many attempts the message goes to the dead letters. */
  readonly maxAttempts?: number;
}

/** A worker that died is noticed, and its job given to another one, within three seconds. */
const lockDuration = 2_000;
const stalledInterval = 1_000;
/** Being interrupted says nothing about a message; how often it failed does. */
const maxStalledCount = 1_000_000;

/** A store that does not answer while we say goodbye does not keep the process. */
const closeWithinMs = 5_000;

const firstPauseMs = 200;
const longestPauseMs = 10_000;

function pauseBefore(attempt: number): number {
  return Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Reads one subscriber's queue until it is closed. Several may read the same queue. */
export class Consumer {
  readonly #link: QueueLink;
  readonly #worker: JobWorker;
  readonly #underWay = new Set<Promise<void>>();

  constructor(private readonly options: ConsumerOptions) {
    const { subscriber, queue, logger, concurrency = 8 } = options;
    this.#link = queue.receiving();
    this.#link.watch({
      onAway: (err) => logger.warn({ err, subscriber }, `${queue.store} is away: no messages are received.`),
      onBack: () => logger.info({ subscriber }, `${queue.store} is back: messages are received again.`),
    });
    this.#worker = this.#link.openWorker(queueName(subscriber), (job) => this.#receive(job), {
      concurrency,
      lockDuration,
      stalledInterval,
      maxStalledCount,
      settings: { backoffStrategy: pauseBefore },
    });
    this.#worker.on('error', (err) => logger.debug({ err, subscriber }, 'The queue reported an error.'));
  }

  /**
   * Takes no further message and waits for those it is working on. While the store is away it cannot say which of them
   * are done; those are delivered again.
   */
  async close(): Promise<void> {
    const isAway = this.#link.state === 'away';
    if (isAway) await Promise.allSettled(this.#underWay);
    await Promise.race([this.#worker.close(isAway), this.#leftByStore(), afterMs(closeWithinMs)]);
    await this.#link.close();
  }

  /** The store goes away while we say goodbye: nobody is left to wait for but what is being worked on. */
  #leftByStore(): Promise<void> {
    return new Promise((resolve) => {
      const onAway = () => void Promise.allSettled(this.#underWay).then(() => resolve());
      this.#link.watch({ onAway, onBack: () => undefined });
    });
  }

  async #receive(job: Job<QueuedMessage>): Promise<void> {
    const message = job.data;
    const received = requestContext.run({ requestId: message.requestId ?? message.id }, () =>
      this.#receiveInContext(message, job.attemptsMade + 1),
    );
    this.#underWay.add(received);
    try {
      await received;
    } finally {
      this.#underWay.delete(received);
    }
  }

  async #receiveInContext(message: QueuedMessage, attempt: number): Promise<void> {
    const { subscriber, deadLetters } = this.options;
    const { kind } = message;
    if (attempt === 1) observeDelay(subscriber, message);
    try {
      await this.#handlerOf(kind)(this.#parsed(message));
      if (message.retried) await deadLetters.remove(message.id);
      metrics.countMessage(subscriber, kind, 'handled');
    } catch (err) {
      await this.#failed(message, attempt, err);
    }
  }

  /** The job of a dead letter counts as done: the list keeps it, the queue and the publisher are rid of it. */
  async #failed(message: QueuedMessage, attempt: number, err: unknown): Promise<void> {
    const { subscriber, logger, deadLetters } = this.options;
    const { id, kind } = message;
    const isLast = this.#isLast(attempt, err);
    metrics.countMessage(subscriber, kind, isLast ? 'dead' : 'failed');
    if (!isLast) {
      logger.warn({ err, subscriber, kind, messageId: id, attempt }, 'A message failed; it will be tried again.');
      throw err;
    }
    await deadLetters.bury(withoutMark(message), err, attempt);
    logger.error({ err, subscriber, kind, messageId: id, attempt }, 'A message failed for good: see the dead letters.');
  }

  /** Waits out a database that is away however long it takes: that is not the message's fault. */
  #isLast(attempt: number, err: unknown): boolean {
    if (err instanceof UnreadableMessage) return true;
    const isUnavailable = isConnectionLost(err) || (err instanceof DomainError && err.code === 'service-unavailable');
    return attempt >= (this.options.maxAttempts ?? 8) && !isUnavailable;
  }

  #handlerOf(kind: string): Handler {
    const handler = this.options.handlers[kind];
    if (!handler) throw new UnreadableMessage(`${this.options.subscriber} does not know messages of kind ${kind}.`);
    return handler;
  }

  #parsed(message: QueuedMessage): Message {
    const kind = this.options.kinds.find(({ name }) => name === message.kind);
    const body = kind?.body.safeParse(message.body);
    if (!body?.success)
      throw new UnreadableMessage(`The body is not that of ${message.kind}: ${placesOf(body?.error)}.`);
    return { ...withoutMark(message), body: body.data };
  }
}

/** A message that no attempt will make readable. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
}

function withoutMark({ retried: _, ...message }: QueuedMessage): Message {
  return message;
}

function placesOf(error: { issues: { path: PropertyKey[]; code?: string }[] } | undefined): string {
  return error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ') ?? 'unknown kind';
}

function observeDelay(subscriber: string, { kind, occurredAt }: Message): void {
  const seconds = (Date.now() - Date.parse(occurredAt)) / 1_000;
  if (seconds >= 0) metrics.messageDelaySeconds.observe({ subscriber, kind }, seconds);
}
