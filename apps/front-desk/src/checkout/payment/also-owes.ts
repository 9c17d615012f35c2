import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Formats } from '../../shared/format/formats';
import { VisitOpener } from '../books/visit-opener';
import { MoneyIcon } from '../money-icon';

/** What the client owes for other visits, to be settled while they stand at the desk. */
@Component({
  selector: 'ar-also-owes',
  imports: [TranslocoDirective, MoneyIcon],
  template: `<ng-container *transloco="let t; prefix: 'checkout.owed'">
    @for (visit of others(); track visit.visitId) {
      <p>
        <ar-money-icon name="wallet" [size]="14" />
        <span>{{
          t('also', { amount: formats.money(visit.due), date: visit.date ? formats.date(visit.date, 'short') : '' })
        }}</span>
        @if (visit.appointmentId; as id) {
          <button type="button" class="btn ghost sm" (click)="visits.ofAppointment(id)">{{ t('open') }}</button>
        }
      </p>
    }
  </ng-container>`,
  styles: `
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 4px 12px;
      margin-block-end: 6px;
      font-size: var(--t-12h);
      color: var(--warn);
      background: var(--warntint);
      border-radius: var(--r2);
    }
    button {
      margin-inline-start: auto;
    }
  `,
})
export class AlsoOwes {
  readonly bill = input.required<Bill>();

  protected readonly formats = inject(Formats);
  protected readonly visits = inject(VisitOpener);
  private readonly clientId = computed(() => this.bill().client?.id ?? undefined);
  private readonly branchId = computed(() => this.bill().branchId);
  private readonly read = inject(Api).read(paymentsRoutes.listOwed, () => {
    const clientId = this.clientId();
    return clientId ? { params: { branchId: this.branchId() }, query: { clientId } } : undefined;
  });
  /** The latest few: more than that is for the list of what is owed. */
  protected readonly others = computed(() =>
    (this.read.hasValue() ? this.read.value().visits : [])
      .filter(({ visitId }) => visitId !== this.bill().visitId)
      .slice(0, 2),
  );
}
