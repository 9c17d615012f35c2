import { ReceiptRequested } from '@anteroom/contracts-payments';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { Idempotency, Ids, UnitOfWork, requestHash } from '@anteroom/platform-persistence';
import { ReceiptPrinter } from './receipt-printer';
import { Receipts } from './receipts';

export interface SendCommand {
  readonly receiptId: string;
  readonly email: string;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

/** Asks the notifications service to send a receipt by e-mail. */
export class SendReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly receipts: Receipts,
    private readonly printer: ReceiptPrinter,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** @throws NotFound */
  execute({ receiptId, email, by, idempotencyKey }: SendCommand): Promise<void> {
    return this.unitOfWork.run({ branchIds: by.branchIds }, async () => {
      const hash = requestHash({ send: receiptId, email });
      const before = await this.idempotency.begin(idempotencyKey, by.id, hash);
      if (before.kind === 'seen') return;
      const { receipt, client } = await this.receipts.get(receiptId, by.branchIds);
      const pdf = await this.printer.print(receipt);
      const { branchId, visitId, language, number: receiptNumber, total } = receipt;
      this.outbox.add(ReceiptRequested, {
        aggregateId: receiptId,
        aggregateVersion: 1,
        body: {
          sendingId: this.ids.next(),
          receiptId,
          branchId,
          visitId,
          client,
          email,
          language,
          receiptNumber,
          total,
          pdf: pdf.toString('base64'),
        },
      });
      await this.idempotency.answer(null);
    });
  }
}
