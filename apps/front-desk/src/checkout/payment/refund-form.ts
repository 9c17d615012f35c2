import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';
import { amountText, typedAmount } from './typed-amount.rules';

/** Giving money back: lines or a sum, the way it came, with a reason. */
@Component({
  selector: 'ar-refund-form',
  imports: [TranslocoDirective],
  templateUrl: './refund-form.html',
  styleUrl: './forms.css',
})
export class RefundForm {
  readonly bill = input.required<Bill>();
  readonly closed = output();

  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  private readonly draft = inject(PaymentDraft);
  protected readonly common = ['cancelled', 'complaint', 'mistake'] as const;
  protected readonly chosen = signal<readonly string[]>([]);
  private readonly typed = signal<string | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly most = computed(() => Math.max(0, this.bill().paid.amount - this.bill().refunded.amount));
  private readonly ofLines = computed(() =>
    this.bill()
      .lines.filter(({ id }) => this.chosen().includes(id))
      .reduce((sum, { total }) => sum + total.amount, 0),
  );
  /** What is over-paid is what is given back first. */
  protected readonly text = computed(() => {
    const overpaid = Math.max(0, -this.bill().due.amount);
    return this.typed() ?? amountText(this.chosen().length > 0 ? this.ofLines() : overpaid, this.draft.digits());
  });
  protected readonly amount = computed(() => typedAmount(this.text(), this.draft.digits()) ?? 0);
  protected readonly complete = computed(
    () => this.amount() > 0 && this.amount() <= this.most() && this.reason().trim().length >= 3,
  );

  protected money(amount: number): string {
    return this.formats.money({ amount, currency: this.draft.currency() });
  }

  protected choose(lineId: string): void {
    this.typed.set(undefined);
    this.chosen.update((ids) => (ids.includes(lineId) ? ids.filter((id) => id !== lineId) : [...ids, lineId]));
  }

  protected type(text: string): void {
    this.chosen.set([]);
    this.typed.set(text);
  }

  protected async refund(): Promise<void> {
    if (!this.complete()) return;
    const sum = { amount: this.amount(), currency: this.draft.currency() };
    const lineIds = [...this.chosen()];
    const of = lineIds.length > 0 ? { kind: 'lines' as const, lineIds } : { kind: 'sum' as const, sum };
    if (await this.commands.refund({ of, reason: this.reason().trim() })) this.closed.emit();
  }
}
