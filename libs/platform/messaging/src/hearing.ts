import type { Message, MessageKind } from '@anteroom/contracts-shared';
import type { Logger } from '@anteroom/platform-observability';
import type { QueueLink, QueuePlace } from './queue-place';

export interface HearingOptions<Kind extends MessageKind> {
  readonly kind: Kind;
  readonly queue: QueuePlace;
  /** May hear a message several times, out of order, or never. */
  readonly hear: (message: Message<Kind>) => void;
  readonly logger: Logger;
}

/**
 * Hears the broadcasts of one kind, in every process that listens: faster than the queue by the steps that make the
 * queue certain, and no more than that. Whoever listens must be right without it.
 */
export class Hearing<Kind extends MessageKind> {
  readonly #link: QueueLink;

  constructor(private readonly options: HearingOptions<Kind>) {
    this.#link = options.queue.receiving();
    this.#link.hear(options.kind.name, (text) => this.#take(text));
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  #take(text: string): void {
    const { kind, hear, logger } = this.options;
    try {
      const message = JSON.parse(text) as Message;
      hear({ ...message, body: kind.body.parse(message.body) } as Message<Kind>);
    } catch (err) {
      logger.warn({ err, kind: kind.name }, 'A broadcast could not be taken; the queue has it too.');
    }
  }
}
