import type { ReceiptRequested } from '@anteroom/contracts-payments';
import type { Message } from '@anteroom/contracts-shared';
import { Clock, Ids, UnitOfWork } from '@anteroom/platform-persistence';
import { WakeUps } from './wake-ups';

export type ReceiptFact = Message<typeof ReceiptRequested>;

const fileSql = `
insert into receipt_file
  (receipt_id, branch_id, email, language, receipt_number, total_amount, total_currency, pdf)
values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'base64')) on conflict do nothing`;

const planSql = `
insert into notification
  (id, branch_id, receipt_id, wording_version, kind, channel, due_at, covers, recipient_name, changed_at)
values ($1, $2, $3, 1, 'receipt', 'email', $4, '{}', $5, $4) on conflict do nothing`;

/**
 * Plans the e-mail with a receipt, once for each time that somebody asked for it: to another address, or to the same one
 * once more. Joins the running unit of work.
 */
export class SendReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly wakeUps: WakeUps,
  ) {}

  async execute(receipt: ReceiptFact['body']): Promise<void> {
    const { receiptId, branchId, email, language, receiptNumber, total, pdf, client } = receipt;
    // An older message does not tell one sending of a receipt from another.
    const sendingId = receipt.sendingId ?? receiptId;
    const file = [sendingId, branchId, email, language, receiptNumber, total.amount, total.currency, pdf];
    await this.unitOfWork.query(fileSql, file);
    const now = this.clock.now();
    await this.unitOfWork.query(planSql, [this.ids.next(), branchId, sendingId, now, client.name]);
    this.unitOfWork.afterCommit(() => this.wakeUps.at([now]));
  }
}
