import { Injectable, computed, inject } from '@angular/core';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { SessionStore } from '../../shared/session/session-store';

/** The stores of the branch on screen, read once for every part that follows them. */
@Injectable({ providedIn: 'root' })
export class BranchStores {
  private readonly session = inject(SessionStore);
  private readonly read = inject(Api).read(inventoryRoutes.listStores, () => {
    const branchId = this.session.can('inventory.view') ? this.session.branch()?.id : undefined;
    return branchId === undefined ? undefined : { params: { branchId } };
  });
  readonly stores = computed(() => (this.read.hasValue() ? this.read.value() : []));

  reload(): void {
    this.read.reload();
  }
}
