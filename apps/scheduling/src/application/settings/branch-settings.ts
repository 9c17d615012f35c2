import type { CalendarSettings } from '@anteroom/contracts-scheduling';

/** The settings of a branch's calendar. */
export abstract class BranchSettings {
  /** @throws NotFound when the running unit sees no such branch */
  abstract get(branchId: string): Promise<CalendarSettings>;

  /** The same, and nobody else saves them until the unit ends. @throws NotFound */
  abstract getForChange(branchId: string): Promise<CalendarSettings>;

  abstract save(branchId: string, settings: CalendarSettings): Promise<void>;

  /**
   * Nobody changes what the visits of a client are until the unit ends, and everybody who does so later reads the interval
   * that it leaves. It comes before every other lock.
   */
  abstract holdVisits(): Promise<void>;
}
