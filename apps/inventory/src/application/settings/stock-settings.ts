import type { InventorySettings, SaveInventorySettings } from '@anteroom/contracts-inventory';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';

const readSql = `select settings_version as version, write_off_at as "writeOffAt" from branch where id = $1`;
const saveSql = `
update branch set write_off_at = $2, settings_version = settings_version + 1 where id = $1
returning settings_version as version, write_off_at as "writeOffAt"`;
const learnLimitSql = `
update branch set reduction_limit_percent = $2, reduction_limit_version = $3
where id = $1 and reduction_limit_version < $3`;

/** The most that those may take off a price who may not take off anything they like, as payments told it. */
export interface ReductionLimit {
  readonly branchId: string;
  /** Whole percent of the list price. */
  readonly limitPercent: number;
  /** Of the settings of payments. */
  readonly version: number;
}

/** How branches keep their stock, in the running unit of work. */
export class StockSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound for a branch that is not on record */
  async get(branchId: string): Promise<InventorySettings> {
    return found(await this.unitOfWork.query<InventorySettings>(readSql, [branchId]));
  }

  /** The same, and nobody else saves them until the unit ends. */
  async getForChange(branchId: string): Promise<InventorySettings> {
    return found(await this.unitOfWork.query<InventorySettings>(`${readSql} for no key update`, [branchId]));
  }

  async save(branchId: string, { writeOffAt }: SaveInventorySettings): Promise<InventorySettings> {
    return found(await this.unitOfWork.query<InventorySettings>(saveSql, [branchId, writeOffAt]));
  }

  /** A version that is not newer than the known one changes nothing. */
  async learnReductionLimit({ branchId, limitPercent, version }: ReductionLimit): Promise<void> {
    await this.unitOfWork.query(learnLimitSql, [branchId, limitPercent, version]);
  }
}

function found([settings]: readonly InventorySettings[]): InventorySettings {
  if (!settings) throw new NotFound('branch');
  return settings;
}
