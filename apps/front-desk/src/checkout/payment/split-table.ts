import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { TypedNumber } from '../../shared/ui/typed-number/typed-number';
import { VisitBill } from '../visit-bill';
import { PaymentDraft } from './payment-draft';
import type { SplitRow } from './split.rules';

/** The parts of the payment: one method and one amount each; the last takes what is left until somebody fills it in. */
@Component({
  selector: 'ar-split-table',
  imports: [TranslocoDirective, Icon, TypedNumber],
  templateUrl: './split-table.html',
  styleUrl: './split-table.css',
})
export class SplitTable {
  protected readonly draft = inject(PaymentDraft);
  private readonly visitBill = inject(VisitBill);
  protected readonly formats = inject(Formats);
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
