import { Injectable, computed, inject } from '@angular/core';
import type { InventorySettings } from '@anteroom/contracts-inventory';
import { Api } from '../../shared/api/api';
import { inventoryRoutes } from '../../shared/api/inventory-routes';
import { SessionStore } from '../../shared/session/session-store';
import { SettingFields } from '../fields/setting-fields';

/** How the branch on screen keeps its stock; nothing is asked without the right to change it. */
@Injectable()
export class StockSettingsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() => this.session.branch()?.id);

  readonly mayEdit = computed(() => this.session.can('inventory.edit'));
  readonly fields = new SettingFields<InventorySettings>({
    branchId: this.branchId,
    read: this.api.read(inventoryRoutes.getInventorySettings, () => {
      const branchId = this.branchId();
      return branchId !== undefined && this.mayEdit() ? { params: { branchId } } : undefined;
    }),
    save: (branchId, body, version) =>
      this.api.call(inventoryRoutes.saveInventorySettings, {
        params: { branchId },
        body: body as Omit<InventorySettings, 'version'>,
        version,
      }),
  });
}
