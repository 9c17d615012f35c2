import type { CalendarSettings } from '@anteroom/contracts-scheduling';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { BranchSettings } from './branch-settings';

/** How a branch's calendar works. */
export class ReadCalendarSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: BranchSettings,
  ) {}

  /** @throws NotFound for an unknown branch */
  execute(branchId: string): Promise<CalendarSettings> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => this.settings.get(branchId));
  }
}
