import { Injectable, computed, inject } from '@angular/core';
import type { PaymentSettings } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { settingsRoutes } from '../../shared/api/settings-routes';
import { SessionStore } from '../../shared/session/session-store';
import { SettingFields } from '../fields/setting-fields';

/** How the branch on screen takes money. */
@Injectable()
export class MoneySettingsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() => this.session.branch()?.id);

  readonly fields = new SettingFields<PaymentSettings>({
    branchId: this.branchId,
    read: this.api.read(settingsRoutes.getPaymentSettings, () => {
      const branchId = this.branchId();
      return branchId === undefined ? undefined : { params: { branchId } };
    }),
    save: (branchId, body, version) =>
      this.api.call(settingsRoutes.savePaymentSettings, { params: { branchId }, body, version }),
  });
}
