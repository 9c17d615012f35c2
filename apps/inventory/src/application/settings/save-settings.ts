import type { InventorySettings, SaveInventorySettings } from '@anteroom/contracts-inventory';
import { DomainError } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { StockSettings } from './stock-settings';

export interface SaveSettingsCommand {
  readonly branchId: string;
  readonly settings: SaveInventorySettings;
  readonly version: number;
}

/** Changes how a branch keeps its stock. It moves no goods: the next status of each appointment is set under it. */
export class SaveSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stockSettings: StockSettings,
  ) {}

  /** @throws DomainError `stale` with the current settings; NotFound */
  execute({ branchId, settings, version }: SaveSettingsCommand): Promise<InventorySettings> {
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const current = await this.stockSettings.getForChange(branchId);
      if (current.version !== version) {
        throw new DomainError('stale', 'Somebody else changed these settings meanwhile. Nothing was changed.', {
          current,
        });
      }
      return this.stockSettings.save(branchId, settings);
    });
  }
}
