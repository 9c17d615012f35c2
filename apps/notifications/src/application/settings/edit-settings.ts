import type { EditNotificationSettings } from '@anteroom/contracts-notifications';
import { DomainError } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Settings, inOrder } from '../../domain/settings.rules';
import { Branches } from '../branches';
import { ReadSettings, type SettingsView } from './read-settings';

export interface EditSettingsCommand {
  readonly branchId: string;
  readonly edit: EditNotificationSettings;
  readonly version: number;
}

/** Changes how a branch writes to people. What is planned follows within seconds. */
export class EditSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly readSettings: ReadSettings,
  ) {}

  /** @throws DomainError `stale` with the current settings */
  execute({ branchId, edit, version }: EditSettingsCommand): Promise<SettingsView> {
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [branchId]);
      const { settings } = await this.branches.get(branchId);
      if (settings.version !== version) {
        const current = this.readSettings.viewOf(settings);
        throw new DomainError('stale', 'Somebody else changed these settings meanwhile.', { current });
      }
      const changed = changedBy(settings, edit);
      await this.branches.saveSettings(branchId, changed);
      return this.readSettings.viewOf(changed);
    });
  }
}

function changedBy(settings: Settings, edit: EditNotificationSettings): Settings {
  return {
    version: settings.version + 1,
    leadMinutes: inOrder(edit.leadMinutes ?? settings.leadMinutes),
    confirmationMinutes:
      edit.confirmationMinutes === undefined ? settings.confirmationMinutes : edit.confirmationMinutes,
    undoSeconds: edit.undoSeconds ?? settings.undoSeconds,
    channels: [...new Set(edit.channels ?? settings.channels)],
    phone: edit.phone === undefined ? settings.phone : edit.phone,
  };
}
