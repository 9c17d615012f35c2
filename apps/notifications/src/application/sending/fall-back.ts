import type { Temporal } from '@anteroom/kernel';
import { Ids } from '@anteroom/platform-persistence';
import { channelsFor, nextChannel } from '../../domain/channels.rules';
import { isForStaff } from '../../domain/message-kinds';
import { type Branch, Branches } from '../branches';
import { type FailedMessage, Ledger, type TouchedMessage } from './ledger';

/** What failed on one channel goes out on the next that reaches the client. Joins the running unit of work. */
export class FallBack {
  constructor(
    private readonly ledger: Ledger,
    private readonly branches: Branches,
    private readonly ids: Ids,
  ) {}

  async execute(touched: readonly TouchedMessage[], now: Temporal.Instant): Promise<void> {
    const failed = touched.filter(({ state }) => state === 'failed').map(({ id }) => id);
    if (failed.length === 0) return;
    const branches = new Map((await this.branches.list()).map((one) => [one.id, one]));
    const retried = (await this.ledger.listFailed(failed)).flatMap((message) => {
      const next = nextOf(message, branches.get(message.branchId));
      return next ? [{ ...message, next, newId: this.ids.next() }] : [];
    });
    if (retried.length > 0) await this.ledger.addFallBacks(retried, now);
  }
}

function nextOf(message: FailedMessage, branch: Branch | undefined) {
  if (!branch || isForStaff(message.kind)) return undefined;
  return nextChannel(channelsFor(message, branch.settings.channels), message.tried);
}
