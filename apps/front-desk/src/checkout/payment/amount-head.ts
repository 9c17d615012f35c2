import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { MoneyIcon } from '../money-icon';
import { absolute } from '../money.rules';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';

/** What is to pay, large, and how much of the total is paid, about to be paid and left. */
@Component({
  selector: 'ar-amount-head',
  imports: [TranslocoDirective, MoneyIcon],
  template: `<ng-container *transloco="let t; prefix: 'checkout.head'">
    <div>
      <p class="mut">{{ bill().due.amount < 0 ? t('toGiveBack') : t('toPay') }}</p>
      <p class="amount">
        <bdi>{{ formats.money(absolute(bill().due)) }}</bdi>
      </p>
    </div>
    <div class="parts">
      <p class="mut">
        <span>{{ t('paid', { amount: formats.money(kept()) }) }}</span>
        <span>{{ t('total', { amount: formats.money(bill().total) }) }}</span>
      </p>
      <div class="bar" aria-hidden="true">
        <i class="paid" [style.inline-size.%]="share(kept().amount)"></i>
        @for (amount of draft.amounts(); track $index) {
          <i [style.inline-size.%]="share(amount)"></i>
        }
      </div>
    </div>
    @if (mayDiscount) {
      <button
        type="button"
        class="btn"
        [attr.aria-expanded]="discounting()"
        [attr.aria-disabled]="commands.canAct() ? null : true"
        (click)="commands.canAct() && discountAsked.emit()"
      >
        <ar-money-icon name="percent" [size]="14" />{{ t('discount') }}
      </button>
    }
  </ng-container>`,
  styleUrl: './amount-head.css',
})
export class AmountHead {
  readonly bill = input.required<Bill>();
  readonly discounting = input(false);
  readonly discountAsked = output();

  protected readonly formats = inject(Formats);
  protected readonly draft = inject(PaymentDraft);
  protected readonly commands = inject(PaymentCommands);
  protected readonly mayDiscount = inject(SessionStore).can('payment.discount');
  protected readonly absolute = absolute;
  protected readonly kept = computed(() => {
    const { paid, refunded } = this.bill();
    return { amount: paid.amount - refunded.amount, currency: paid.currency };
  });

  /** Percent of the total, whatever is shown. */
  protected share(amount: number): number {
    const total = Math.max(this.bill().total.amount, 1);
    return Math.max(0, Math.min(100, (100 * amount) / total));
  }
}
