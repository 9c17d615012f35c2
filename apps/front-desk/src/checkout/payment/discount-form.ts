import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';
import { typedAmount } from './typed-amount.rules';

/** A discount on the whole bill: percent or a sum, with a reason; above the branch's limit only with the right to it. */
@Component({
  selector: 'ar-discount-form',
  imports: [TranslocoDirective],
  templateUrl: './discount-form.html',
  styleUrl: './forms.css',
})
export class DiscountForm {
  readonly bill = input.required<Bill>();
  readonly closed = output();

  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  private readonly draft = inject(PaymentDraft);
  protected readonly unlimited = inject(SessionStore).can('payment.discount-any');
  protected readonly common = ['regular', 'staff', 'complaint'] as const;

  // what is typed stays when the bill is read again with the same discount
  private readonly givenKind = computed(() => this.bill().discount?.size.kind ?? 'percent');
  private readonly givenReason = computed(() => this.bill().discount?.reason ?? '');
  protected readonly kind = linkedSignal<'percent' | 'sum'>(() => this.givenKind());
  protected readonly text = signal('');
  protected readonly reason = linkedSignal(() => this.givenReason());
  private readonly size = computed(() => {
    if (this.kind() === 'percent') {
      const percent = Number(this.text());
      return Number.isInteger(percent) && percent >= 1 && percent <= 100
        ? { kind: 'percent' as const, percent }
        : undefined;
    }
    const amount = typedAmount(this.text(), this.draft.digits());
    return amount ? { kind: 'sum' as const, sum: { amount, currency: this.draft.currency() } } : undefined;
  });
  protected readonly complete = computed(() => this.size() !== undefined && this.reason().trim().length >= 3);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('input')?.focus());
  }

  protected async give(): Promise<void> {
    const size = this.size();
    if (!size || !this.complete()) return;
    if (await this.commands.edit({ discount: { size, reason: this.reason().trim() } })) this.closed.emit();
  }

  protected async takeBack(): Promise<void> {
    if (await this.commands.edit({ discount: null })) this.closed.emit();
  }
}
