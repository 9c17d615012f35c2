import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Receipt } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { absolute } from '../money.rules';

/** A receipt as it is handed out; on paper nothing else of the screen is printed. */
@Component({
  selector: 'ar-receipt-paper',
  imports: [TranslocoDirective],
  templateUrl: './receipt-paper.html',
  styleUrl: './receipt-paper.css',
  host: { class: 'receipt-paper' },
})
export class ReceiptPaper {
  readonly receipt = input.required<Receipt>();

  protected readonly formats = inject(Formats);
  protected readonly absolute = absolute;
  protected readonly isRefund = computed(() => this.receipt().kind === 'refund');
}
