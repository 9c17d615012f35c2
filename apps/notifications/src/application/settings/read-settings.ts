import type { Carriers, NotificationSettings } from '@anteroom/contracts-notifications';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Settings, inOrder } from '../../domain/settings.rules';
import { Branches } from '../branches';
import { Channels } from '../sending/channel';

export type SettingsView = NotificationSettings & { carriers: Carriers };

/** How a branch writes to people, and through whom. */
export class ReadSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly channels: Channels,
  ) {}

  execute(branchId: string): Promise<SettingsView> {
    return this.unitOfWork.read({ branchIds: [branchId] }, async () =>
      this.viewOf((await this.branches.get(branchId)).settings),
    );
  }

  viewOf(settings: Settings): SettingsView {
    const { sms, email } = this.channels;
    return {
      ...settings,
      leadMinutes: inOrder(settings.leadMinutes),
      channels: [...settings.channels],
      carriers: {
        sms: sms.provider === 'twilio' ? 'twilio' : 'local',
        email: email.provider === 'smtp' ? 'smtp' : 'local',
      },
    };
  }
}
