import { getInventorySettings, saveInventorySettings } from '@anteroom/contracts-inventory';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ReadSettings } from '../application/settings/read-settings';
import { SaveSettings } from '../application/settings/save-settings';

@Controller()
export class SettingsController {
  constructor(
    private readonly readSettings: ReadSettings,
    private readonly saveSettings: SaveSettings,
  ) {}

  @Handles(getInventorySettings)
  read(@Input() { params }: InputOf<typeof getInventorySettings>) {
    return this.readSettings.execute(params.branchId);
  }

  @Handles(saveInventorySettings)
  save(@Input() { params, body, version = 0 }: InputOf<typeof saveInventorySettings>) {
    return this.saveSettings.execute({ branchId: params.branchId, settings: body, version });
  }
}
