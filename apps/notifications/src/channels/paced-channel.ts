import { setTimeout as pause } from 'node:timers/promises';
import { Channel, type Finding, type LostMessage, type OutgoingMessage } from '../application/sending/channel';
import type { Outcome } from '../domain/outcome.rules';

/** A batch takes this long at the provider's pace: the last look at a message is never much longer ago. */
const batchSeconds = 2;
const certainMs = 1_000;

/** Hands messages on no faster than the provider allows, and none whose lease is nearly over. */
export class PacedChannel extends Channel {
  readonly batchSize: number;
  #nextMs = 0;

  /** @param answerMs the longest that the inner channel may take */
  constructor(
    private readonly inner: Channel,
    private readonly pace: { readonly perSecond: number; readonly answerMs: number },
  ) {
    super();
    this.batchSize = Math.max(1, Math.min(200, pace.perSecond * batchSeconds));
  }

  get isAskable(): boolean {
    return this.inner.isAskable;
  }

  get provider() {
    return this.inner.provider;
  }

  async send(message: OutgoingMessage): Promise<Outcome> {
    const now = Date.now();
    const turnMs = Math.max(now, this.#nextMs);
    this.#nextMs = turnMs + 1_000 / this.pace.perSecond;
    if (turnMs > now) await pause(turnMs - now);
    const leftMs = message.leaseUntilMs - Date.now();
    if (leftMs >= this.pace.answerMs) return this.inner.send(message);
    // while the lease lasts nobody else judges the message, so that it was not sent is certain
    return { kind: leftMs > certainMs ? 'later' : 'unknown', reason: 'interrupted' };
  }

  find(message: LostMessage): Promise<Finding> {
    return this.inner.find(message);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
