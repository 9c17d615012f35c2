import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';

/** Opens a receipt that was handed out earlier. */
@Injectable({ providedIn: 'root' })
export class ReceiptDialog {
  private readonly dialog = inject(Dialog);

  async open(receiptId: string): Promise<void> {
    const { ReceiptPanel } = await import('./receipt-panel');
    this.dialog.open(ReceiptPanel, { data: receiptId, backdropClass: 'shade', ariaLabelledBy: 'receipt-title' });
  }
}
