import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';
import { TypedNumber } from '../../shared/ui/typed-number/typed-number';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';

/** Giving money back: lines or a sum, the way it came, with a reason. */
@Component({
  selector: 'ar-refund-form',
  imports: [TranslocoDirective, TypedNumber],
  providers: [UnreadableFields],
  templateUrl: './refund-form.html',
  styleUrl: './forms.css',
})
export class RefundForm {
  readonly bill = input.required<Bill>();
  readonly closed = output();

  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  protected readonly draft = inject(PaymentDraft);
  private readonly unreadable = inject(UnreadableFields);
  protected readonly common = ['cancelled', 'complaint', 'mistake'] as const;
  protected readonly chosen = signal<readonly string[]>([]);
  private readonly typed = signal<number | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly most = computed(() => Math.max(0, this.bill().paid.amount - this.bill().refunded.amount));
  private readonly ofLines = computed(() =>
    this.bill()
      .lines.filter(({ id }) => this.chosen().includes(id))
      .reduce((sum, { total }) => sum + total.amount, 0),
  );
  /** What is over-paid is what is given back first. */
  protected readonly amount = computed(() => {
    const overpaid = Math.max(0, -this.bill().due.amount);
    return this.typed() ?? (this.chosen().length > 0 ? this.ofLines() : overpaid);
  });
  protected readonly complete = computed(
    () =>
      !this.unreadable.any() && this.amount() > 0 && this.amount() <= this.most() && this.reason().trim().length >= 3,
  );

  protected money(amount: number): string {
    return this.formats.money({ amount, currency: this.draft.currency() });
  }

  protected choose(lineId: string): void {
    this.typed.set(undefined);
    this.chosen.update((ids) => (ids.includes(lineId) ? ids.filter((id) => id !== lineId) : [...ids, lineId]));
  }

  protected type(amount: number): void {
    this.chosen.set([]);
    this.typed.set(amount);
  }

  protected async refund(): Promise<void> {
    if (!this.complete()) return;
    const sum = { amount: this.amount(), currency: this.draft.currency() };
    const lineIds = [...this.chosen()];
    const of = lineIds.length > 0 ? { kind: 'lines' as const, lineIds } : { kind: 'sum' as const, sum };
    if (await this.commands.refund({ of, reason: this.reason().trim() })) this.closed.emit();
  }
}
