import { Component, computed, inject, linkedSignal } from '@angular/core';
import type { StockChange } from '@anteroom/contracts-inventory';
import { TranslocoDirective } from '@jsverse/transloco';
import { BranchStores } from '../parts/branch-stores';
import { SessionStore } from '../../shared/session/session-store';
import { StoreWatch } from '../parts/store-watch';

/** How many products of the branch run low, as their stores tell it. */
@Component({
  selector: 'ar-low-stock-badge',
  imports: [StoreWatch, TranslocoDirective],
  template: `@for (store of stores(); track store.id) {
      <ar-store-watch [branchId]="branchId()" [store]="store" (changed)="take($event)" />
    }
    <ng-container *transloco="let t">
      @if (low(); as count) {
        <span class="count" aria-hidden="true">{{ count > 99 ? '99+' : count }}</span>
        <span class="sr-only">{{ t('inventory.lowCount', { n: count }) }}</span>
      }
    </ng-container>`,
  styles: `
    :host {
      position: absolute;
      inset-block-start: 1px;
      inset-inline-end: 0;
      display: flex;
    }
    .count {
      min-inline-size: 16px;
      padding-inline: 4px;
      font-size: 10px;
      font-weight: 600;
      line-height: 16px;
      color: var(--surface);
      text-align: center;
      background: var(--danger);
      border-radius: 8px;
    }
  `,
})
export class LowStockBadge {
  private readonly session = inject(SessionStore);
  protected readonly branchId = computed(() => this.session.branch()?.id ?? '');
  private readonly branchStores = inject(BranchStores);
  protected readonly stores = this.branchStores.stores;
  /** By store: as it was read, then as it is told. */
  private readonly counts = linkedSignal<ReadonlyMap<string, number>>(
    () => new Map(this.stores().map(({ id, lowCount }) => [id, lowCount])),
  );
  protected readonly low = computed(() => [...this.counts().values()].reduce((sum, count) => sum + count, 0));

  /** After a break nothing is told of what was missed: the stores are read again. */
  protected take({ storeId, version, lowCount }: StockChange): void {
    if (version === 0) this.branchStores.reload();
    else this.counts.update((known) => new Map([...known, [storeId, lowCount]]));
  }
}
