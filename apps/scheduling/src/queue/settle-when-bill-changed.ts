import type { BillChanged } from '@anteroom/contracts-payments';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { ApplyBillChange } from '../application/visits/apply-bill-change';

/** Keeps the copy of what was paid for the visits up to date. The aggregate is the bill, in versions 1, 2, 3 … */
export class SettleWhenBillChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly applyBillChange: ApplyBillChange,
  ) {}

  receive(message: Message<typeof BillChanged>): Promise<void> {
    const { branchId, visitId, state, isSettling, appointmentIds } = message.body;
    const version = message.aggregateVersion;
    return this.inbox.once(message, { branchIds: [branchId] }, () =>
      this.applyBillChange.execute({ branchId, visitId, payment: state, isSettling, version }, appointmentIds),
    );
  }
}
