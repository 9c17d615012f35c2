import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { EntriesDrawer } from '../books/entries-drawer';
import { absolute } from '../money.rules';
import { PaymentDraft } from './payment-draft';

/** How the sum to pay comes about: lines, discounts, what was paid; and what is not allocated yet. */
@Component({
  selector: 'ar-bill-summary',
  imports: [TranslocoDirective],
  templateUrl: './bill-summary.html',
  styleUrl: './bill-summary.css',
})
export class BillSummary {
  readonly bill = input.required<Bill>();

  protected readonly formats = inject(Formats);
  protected readonly drawer = inject(EntriesDrawer);
  private readonly draft = inject(PaymentDraft);
  protected readonly absolute = absolute;
  protected readonly left = computed(() => this.money(this.draft.sum().left));
  protected readonly allocated = computed(() => this.draft.sum().left === 0);
  protected readonly kept = computed(() => this.bill().paid.amount - this.bill().refunded.amount);

  protected money(amount: number): string {
    return this.formats.money({ amount, currency: this.bill().total.currency });
  }
}
