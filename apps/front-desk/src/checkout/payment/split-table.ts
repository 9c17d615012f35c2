import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { VisitBill } from '../visit-bill';
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
  private readonly visitBill = inject(VisitBill);
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

  protected readonly hasAccount = computed(() => this.visitBill.bill()?.clientAccount != null);

  /** What was handed over beyond what the part has to pay; undefined where nothing was. */
  protected over(row: SplitRow, index: number): string | undefined {
    const pays = this.isKept(row) ? this.rest(row) : (this.draft.amounts()[index] ?? 0);
    const amount = (row.given ?? 0) - pays;
    return amount > 0 ? this.formats.money({ amount, currency: this.draft.currency() }) : undefined;
  }

  /** Whether what was handed over stays: what is over goes to the client's account. */
  protected isKept({ given, amount }: SplitRow): boolean {
    return given !== null && given === amount && this.draft.sum().surplus > 0;
  }

  protected keep({ id, given }: SplitRow): void {
    if (given !== null) this.draft.fill(id, given);
  }

  protected giveChange({ id }: SplitRow): void {
    this.draft.rest(id);
  }

  /** What the part has to pay when the others stay as they are. */
  private rest({ amount }: SplitRow): number {
    return Math.max(0, (amount ?? 0) - this.draft.sum().surplus);
  }
}
