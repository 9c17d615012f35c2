import type { Message } from '@anteroom/contracts-shared';
import { metrics } from '@anteroom/platform-observability';
import { type ForgottenKind, type UnitOfWork, type UnitScope, removeOldSql } from '@anteroom/platform-persistence';

/** Messages are remembered far beyond any redelivery; those that were given up on are kept for whoever looks into them. */
export const oldMessages: readonly ForgottenKind[] = [
  { kind: 'received-message', sql: removeOldSql('inbox', 'received_at') },
  { kind: 'message-given-up', sql: removeOldSql('dead_letter', 'failed_at') },
];

/** Delivered at least once, effective exactly once. */
export class Inbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriber: string,
  ) {}

  /** Runs the work in a unit of work that first writes down the message; a repetition of the message does nothing. */
  async once(message: Pick<Message, 'id' | 'kind'>, scope: UnitScope, work: () => Promise<unknown>): Promise<void> {
    const outcome = await this.unitOfWork.run(scope, async () => {
      const claimed = await this.unitOfWork.query(
        'insert into inbox (message_id) values ($1) on conflict do nothing returning 1 as claimed',
        [message.id],
      );
      if (claimed.length === 0) return 'repeated';
      await work();
      return 'handled';
    });
    if (outcome === 'repeated') metrics.countMessage(this.subscriber, message.kind, outcome);
  }
}
