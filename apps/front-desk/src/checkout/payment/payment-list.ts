import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill, Payment } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { PaymentCommands } from './payment-commands';
import { ReceiptDialog } from '../receipt/receipt-dialog';

/** What was paid and given back for the visit; what was cancelled stays to be seen. */
@Component({
  selector: 'ar-payment-list',
  imports: [TranslocoDirective],
  templateUrl: './payment-list.html',
  styleUrl: './payment-list.css',
})
export class PaymentList {
  readonly bill = input.required<Bill>();
  readonly refundAsked = output();

  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  protected readonly receipts = inject(ReceiptDialog);
  protected readonly mayRefund = inject(SessionStore).can('payment.refund');
  protected readonly cancelling = signal<string | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly refundable = computed(
    () => this.mayRefund && this.bill().paid.amount > this.bill().refunded.amount,
  );

  /** Of another day it is refunded instead. */
  protected isOfToday({ at, cancelled }: Payment): boolean {
    return cancelled === null && this.formats.localDate(at) === this.formats.localDate(Date.now());
  }

  protected askCancel(id: string): void {
    this.reason.set('');
    this.cancelling.update((open) => (open === id ? undefined : id));
  }

  protected async cancel(id: string): Promise<void> {
    if (this.reason().trim().length < 3) return;
    if (await this.commands.cancel(id, this.reason().trim())) this.cancelling.set(undefined);
  }
}
