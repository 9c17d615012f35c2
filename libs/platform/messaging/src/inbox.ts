import type { Message } from '@anteroom/contracts-shared';
import { metrics } from '@anteroom/platform-observability';
import type { UnitOfWork, UnitScope } from '@anteroom/platform-persistence';

/** How long a message is remembered, far beyond any redelivery. */
const rememberedFor = '30 days';

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

  /** Forgets the messages older than 30 days; returns how many. Opens a unit of its own. */
  async purge(): Promise<number> {
    const gone = await this.unitOfWork.run({ branchIds: [] }, () =>
      this.unitOfWork.query(
        `delete from inbox where received_at < now() - interval '${rememberedFor}' returning 1 as gone`,
      ),
    );
    return gone.length;
  }
}
