import type { CalendarSettings, SaveCalendarSettings as Edit } from '@anteroom/contracts-scheduling';
import { DomainError } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import type { Colleague } from '../../domain/staff';
import { traceOfAll } from '../appointments/trace';
import { Calendar } from '../calendar/calendar';
import { RegroupVisits } from '../visits/regroup-visits';
import { VisitDays } from '../visits/visit-days';
import { BranchSettings } from './branch-settings';

export interface SettingsCommand {
  readonly branchId: string;
  readonly edit: Edit;
  readonly version: number;
  readonly by: Colleague;
}

/** Changes how a branch's calendar works. With another interval the visits from today on are recounted in the same unit. */
export class SaveCalendarSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: BranchSettings,
    private readonly visitDays: VisitDays,
    private readonly regroupVisits: RegroupVisits,
    private readonly calendar: Calendar,
  ) {}

  /** @throws DomainError `stale` with the current settings @throws NotFound */
  execute({ branchId, edit, version, by }: SettingsCommand): Promise<CalendarSettings> {
    return this.unitOfWork.run({ branchIds: [branchId] }, async () => {
      if (edit.visitIntervalMinutes !== undefined) await this.settings.holdVisits();
      const current = await this.settings.getForChange(branchId);
      if (current.version !== version) {
        throw new DomainError('stale', 'Somebody else changed these settings meanwhile.', { current });
      }
      const changed = { ...current, ...edit, version: version + 1 };
      await this.settings.save(branchId, changed);
      if (changed.visitIntervalMinutes !== current.visitIntervalMinutes) await this.recount(branchId, by);
      return changed;
    });
  }

  private async recount(branchId: string, by: Colleague): Promise<void> {
    const now = this.clock.now();
    const days = await this.visitDays.listShared(branchId, now);
    const day = await this.visitDays.read(branchId, days);
    await this.calendar.record(traceOfAll(await this.regroupVisits.execute([], day, { by, now })));
  }
}
