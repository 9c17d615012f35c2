import type { CalendarSettings } from '@anteroom/contracts-scheduling';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { BranchSettings } from '../application/settings/branch-settings';
import { visitRuleLock } from './visit-rule.sql';

const settingsSql = `
select settings_version as version, step_minutes as "stepMinutes", visit_interval_minutes as "visitIntervalMinutes",
  target_use_percent as "targetUsePercent", arrived_earliest_minutes as "arrivedEarliestMinutes",
  no_show_earliest_minutes as "noShowEarliestMinutes"
from branch where id = $1`;

const saveSql = `
update branch set settings_version = $2, step_minutes = $3, visit_interval_minutes = $4, target_use_percent = $5,
  arrived_earliest_minutes = $6, no_show_earliest_minutes = $7
where id = $1`;

/** The settings of a branch's calendar, as columns of the branch. */
export class PostgresBranchSettings extends BranchSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  get(branchId: string): Promise<CalendarSettings> {
    return this.one(settingsSql, branchId);
  }

  getForChange(branchId: string): Promise<CalendarSettings> {
    return this.one(`${settingsSql} for no key update`, branchId);
  }

  async save(branchId: string, settings: CalendarSettings): Promise<void> {
    await this.unitOfWork.query(saveSql, [
      branchId,
      settings.version,
      settings.stepMinutes,
      settings.visitIntervalMinutes,
      settings.targetUsePercent,
      settings.arrivedEarliestMinutes,
      settings.noShowEarliestMinutes,
    ]);
  }

  async holdVisits(): Promise<void> {
    await this.unitOfWork.query(`select ${visitRuleLock('alone')}`);
  }

  private async one(sql: string, branchId: string): Promise<CalendarSettings> {
    const [row] = await this.unitOfWork.query<CalendarSettings>(sql, [branchId]);
    if (!row) throw new NotFound('branch');
    return row;
  }
}
