import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ReceiptCard } from './receipt-card';

/** A receipt of earlier, over whatever is on screen. */
@Component({
  selector: 'ar-receipt-panel',
  imports: [TranslocoDirective, ReceiptCard],
  template: `<section *transloco="let t; prefix: 'checkout.receipt'">
    <h2 id="receipt-title" class="cdk-visually-hidden">{{ t('receipt') }}</h2>
    <ar-receipt-card [receiptId]="receiptId" (closed)="dialog.close()" />
  </section>`,
  styles: `
    section {
      inline-size: min(620px, calc(100vw - 32px));
      max-block-size: 86vh;
      padding: 20px;
      overflow: auto;
      background: var(--surface);
      border-radius: var(--r4);
      box-shadow: var(--sh3);
    }
  `,
})
export class ReceiptPanel {
  protected readonly receiptId = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef>(DialogRef);
}
