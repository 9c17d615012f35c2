import { ReceiptPrinter } from './receipt-printer';
import { Receipts } from './receipts';

/** A receipt to print. */
export class PrintReceipt {
  constructor(
    private readonly receipts: Receipts,
    private readonly printer: ReceiptPrinter,
  ) {}

  /** @throws NotFound */
  async execute(receiptId: string, branchIds: readonly string[]): Promise<{ fileName: string; pdf: Buffer }> {
    const { receipt } = await this.receipts.get(receiptId, branchIds);
    return { fileName: `${receipt.number}.pdf`, pdf: await this.printer.print(receipt) };
  }
}
