import { Inbox } from '@anteroom/platform-messaging';
import { type ReceiptFact, SendReceipt } from '../application/sending/send-receipt';

/** Somebody at the register wants a receipt to go by e-mail. */
export class SendReceipts {
  constructor(
    private readonly inbox: Inbox,
    private readonly sendReceipt: SendReceipt,
  ) {}

  receive(message: ReceiptFact): Promise<void> {
    const scope = { branchIds: [message.body.branchId] };
    return this.inbox.once(message, scope, () => this.sendReceipt.execute(message.body));
  }
}
