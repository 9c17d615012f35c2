import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Keys } from '../../shared/ui/keys';
import { Skeleton } from '../../shared/ui/skeleton';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';
import { WindowVisit } from '../../shared/window/window-visit';
import { MoneyIcon } from '../money-icon';
import { ReceiptCard } from '../receipt/receipt-card';
import { VisitBill } from '../visit-bill';
import { AlsoOwes } from './also-owes';
import { AmountHead } from './amount-head';
import { BillSummary } from './bill-summary';
import { DiscountForm } from './discount-form';
import { Keypad } from './keypad';
import { MethodTiles } from './method-tiles';
import { PaneNotices } from './pane-notices';
import { PaymentClaiming } from './payment-claiming';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';
import { PayLater } from './pay-later';
import { PaymentList } from './payment-list';
import { RefundForm } from './refund-form';
import { SplitTable } from './split-table';

type Form = 'discount' | 'refund';

/** Taking payment for the visit in the window: what is due, how it is paid, and one button that says what happens. */
@Component({
  selector: 'ar-payment-pane',
  imports: [
    TranslocoDirective,
    AlsoOwes,
    AmountHead,
    BillSummary,
    DiscountForm,
    Icon,
    Keypad,
    MethodTiles,
    MoneyIcon,
    PaneNotices,
    PayLater,
    PaymentList,
    ReceiptCard,
    RefundForm,
    Skeleton,
    SplitTable,
  ],
  providers: [UnreadableFields, VisitBill, PaymentDraft, PaymentClaiming, PaymentCommands],
  templateUrl: './payment-pane.html',
  styleUrl: './payment-pane.css',
})
export class PaymentPane {
  protected readonly window = inject(WindowVisit);
  protected readonly visitBill = inject(VisitBill);
  protected readonly claiming = inject(PaymentClaiming);
  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  private readonly draft = inject(PaymentDraft);
  protected readonly mayTake = inject(SessionStore).can('payment.take');

  protected readonly bill = this.visitBill.bill;
  protected readonly sum = this.draft.sum;
  protected readonly form = signal<Form | undefined>(undefined);
  /** Whether there is anything to pay. */
  protected readonly payable = computed(
    () => (this.bill()?.lines.length ?? 0) > 0 && (this.bill()?.due.amount ?? 0) > 0,
  );
  /** Why nothing can be charged, or what charging does. */
  protected readonly hint = computed(() => {
    const { taken, left, surplus } = this.sum();
    if (!this.claiming.held()) return 'not-held';
    if (this.draft.unreadable.any()) return 'unreadable';
    if (this.draft.rows().length === 0) return 'closed';
    if (taken === 0) return 'nothing';
    if (this.draft.overdrawn()) return 'overdrawn';
    if (surplus > 0) return this.mayKeepSurplus() ? 'surplus' : 'too-much';
    return left > 0 ? 'part' : 'all';
  });
  protected readonly canCharge = computed(
    () => this.commands.canAct() && ['surplus', 'part', 'all'].includes(this.hint()),
  );

  constructor() {
    const label = 'checkout.keys.charge';
    inject(Keys).bind([
      {
        key: 'Enter',
        ctrl: true,
        label,
        inText: true,
        run: () => (this.commands.done() ? this.goOn() : void this.charge()),
      },
    ]);
  }

  protected money(amount: number): string {
    return this.formats.money({ amount, currency: this.draft.currency() });
  }

  protected toggle(form: Form): void {
    this.form.update((open) => (open === form ? undefined : form));
  }

  protected async charge(): Promise<void> {
    if (this.draft.unreadable.goToFirst() || !this.canCharge()) return;
    await this.commands.charge(this.hint() === 'surplus' ? 'client-account' : 'refuse');
  }

  /** Back to the visit once everything is paid, on to the next part otherwise. */
  protected goOn(): void {
    this.commands.goOn();
    this.form.set(undefined);
    if (this.draft.due() === 0) this.window.closePane();
  }

  private mayKeepSurplus(): boolean {
    return this.bill()?.clientAccount != null;
  }
}
