import { Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { PaymentDraft } from './payment-draft';
import type { SplitRow } from './split.rules';
import { amountText, typedAmount } from './typed-amount.rules';

/** The parts of the payment: one method and one amount each; the last takes what is left until somebody fills it in. */
@Component({
  selector: 'ar-split-table',
  imports: [TranslocoDirective, Icon],
  templateUrl: './split-table.html',
  styleUrl: './split-table.css',
})
export class SplitTable {
  protected readonly draft = inject(PaymentDraft);
  private readonly formats = inject(Formats);
  protected readonly invalid = signal<number | undefined>(undefined);

  protected text(amount: number): string {
    return amountText(amount, this.draft.digits());
  }

  /** Follows what is typed as long as it is an amount; the field keeps its text until it is left. */
  protected type({ id }: SplitRow, text: string): void {
    const amount = typedAmount(text, this.draft.digits());
    this.invalid.set(amount === undefined && text !== '' ? id : undefined);
  }

  protected settle(row: SplitRow, field: HTMLInputElement): void {
    const amount = typedAmount(field.value, this.draft.digits());
    if (field.value.trim() === '') this.draft.rest(row.id);
    else if (amount !== undefined) this.draft.fill(row.id, amount);
    this.invalid.set(undefined);
    const index = this.draft.rows().findIndex(({ id }) => id === row.id);
    field.value = this.text(this.draft.amounts()[index] ?? 0);
  }

  protected note(row: SplitRow, field: HTMLInputElement): void {
    const given = typedAmount(field.value, this.draft.digits()) ?? null;
    this.draft.note(row.id, { given });
    field.value = given === null ? '' : this.text(given);
  }

  /** What goes back over the counter; undefined where nothing does. */
  protected change({ given }: SplitRow, index: number): string | undefined {
    const amount = (given ?? 0) - (this.draft.amounts()[index] ?? 0);
    return amount > 0 ? this.formats.money({ amount, currency: this.draft.currency() }) : undefined;
  }
}
