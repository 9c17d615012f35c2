import type { InventorySettings } from '@anteroom/contracts-inventory';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { StockSettings } from './stock-settings';

/** How a branch keeps its stock. */
export class ReadSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stockSettings: StockSettings,
  ) {}

  execute(branchId: string): Promise<InventorySettings> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => this.stockSettings.get(branchId));
  }
}
