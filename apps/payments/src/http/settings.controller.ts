import { getPaymentSettings, savePaymentSettings } from '@anteroom/contracts-payments';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { EditPaymentSettings, ReadPaymentSettings } from '../application/settings/payment-settings';

/** How a branch takes money. */
@Controller()
export class SettingsController {
  constructor(
    private readonly readSettings: ReadPaymentSettings,
    private readonly editSettings: EditPaymentSettings,
  ) {}

  @Handles(getPaymentSettings)
  read(@Input() { params }: InputOf<typeof getPaymentSettings>) {
    return this.readSettings.execute(params.branchId);
  }

  @Handles(savePaymentSettings)
  save(@Input() { params, body, version = 0 }: InputOf<typeof savePaymentSettings>) {
    return this.editSettings.execute({ branchId: params.branchId, edit: body, version });
  }
}
