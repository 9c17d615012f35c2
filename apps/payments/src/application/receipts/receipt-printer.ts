import type { Receipt } from '@anteroom/contracts-payments';

/** Makes a receipt that a printer takes. */
export abstract class ReceiptPrinter {
  /** @returns the bytes of a PDF */
  abstract print(receipt: Receipt): Promise<Buffer>;
}
