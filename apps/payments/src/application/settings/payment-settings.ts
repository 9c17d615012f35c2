import {
  type PaymentSettings as Settings,
  ReductionLimitChanged,
  type SavePaymentSettings,
} from '@anteroom/contracts-payments';
import { DomainError, NotFound } from '@anteroom/kernel';
import { Outbox } from '@anteroom/platform-messaging';
import { UnitOfWork } from '@anteroom/platform-persistence';

const settingsSql = `
select settings_version as version, discount_limit_percent as "discountLimitPercent" from branch where id = $1`;

const saveSql = `update branch set settings_version = $2, discount_limit_percent = $3 where id = $1`;

/** How a branch takes money. */
export class ReadPaymentSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound for an unknown branch */
  async execute(branchId: string): Promise<Settings> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => one(this.unitOfWork, settingsSql, branchId));
  }
}

export interface SettingsCommand {
  readonly branchId: string;
  readonly edit: SavePaymentSettings;
  readonly version: number;
}

/** Changes how a branch takes money. Discounts that were given stay as they are; whoever sells hears of the new limit. */
export class EditPaymentSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `stale` with the current settings @throws NotFound */
  execute({ branchId, edit, version }: SettingsCommand): Promise<Settings> {
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      const current = await one(this.unitOfWork, `${settingsSql} for no key update`, branchId);
      if (current.version !== version) {
        throw new DomainError('stale', 'Somebody else changed these settings meanwhile.', { current });
      }
      const changed = { ...current, ...edit, version: version + 1 };
      await this.unitOfWork.query(saveSql, [branchId, changed.version, changed.discountLimitPercent]);
      this.outbox.add(ReductionLimitChanged, {
        aggregateId: branchId,
        aggregateVersion: changed.version,
        body: { branchId, limitPercent: changed.discountLimitPercent },
      });
      return changed;
    });
  }
}

async function one(unitOfWork: UnitOfWork, sql: string, branchId: string): Promise<Settings> {
  const [row] = await unitOfWork.query<Settings>(sql, [branchId]);
  if (!row) throw new NotFound('branch');
  return row;
}
