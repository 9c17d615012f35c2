import { Component, computed, effect, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { WindowVisit } from '../../shared/window/window-visit';
import { EntriesDrawer } from '../books/entries-drawer';
import { absolute } from '../money.rules';
import { VisitBill } from '../visit-bill';

/** What the visit costs and what was paid, in one line below the services. */
@Component({
  selector: 'ar-bill-row',
  imports: [TranslocoDirective, Icon, Skeleton],
  providers: [VisitBill],
  templateUrl: './bill-row.html',
  styleUrl: './bill-row.css',
})
export class BillRow {
  protected readonly visitBill = inject(VisitBill);
  protected readonly window = inject(WindowVisit);
  protected readonly formats = inject(Formats);
  private readonly clock = inject(Clock);
  protected readonly drawer = inject(EntriesDrawer);
  protected readonly mayTake = inject(SessionStore).can('payment.take');
  protected readonly absolute = absolute;
  protected readonly bill = this.visitBill.bill;
  /** Paid and not given back; undefined where nothing is. */
  protected readonly kept = computed(() => {
    const bill = this.bill();
    const amount = bill ? bill.paid.amount - bill.refunded.amount : 0;
    return bill && amount > 0 ? { amount, currency: bill.paid.currency } : undefined;
  });
  protected readonly isOverdue = computed(() => {
    const dueOn = this.bill()?.dueOn;
    return dueOn != null && dueOn < this.formats.localDate(this.clock.now());
  });
  /** What is on the client's account; undefined where nothing is. */
  protected readonly account = computed(() => {
    const account = this.bill()?.clientAccount;
    return account && account.amount > 0 ? account : undefined;
  });

  constructor() {
    effect(() => {
      const bill = this.bill();
      if (!bill) return;
      const { total, discounts, due } = bill;
      this.window.tellWorth({ total, discounts, isToPay: due.amount > 0 && this.mayTake });
    });
  }

  protected openAccount(): void {
    const { branchId, client } = this.bill() ?? {};
    if (!branchId || !client?.id) return;
    void this.drawer.open({ branchId, clientId: client.id, client: client.name });
  }
}
