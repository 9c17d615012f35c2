import type { Settings } from '../domain/settings.rules';

export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly settings: Settings;
}

/** The branches, and how each of them writes to people. */
export abstract class Branches {
  /** Of all branches; for what the service does of itself. Opens a unit of its own. */
  abstract listIds(): Promise<string[]>;
  /**
   * Joins the running unit of work.
   * @throws Error when the branch is not known here, which is a mistake of the installation
   */
  abstract get(branchId: string): Promise<Branch>;
  /** Those of the running unit of work. */
  abstract list(): Promise<Branch[]>;
  abstract saveSettings(branchId: string, settings: Settings): Promise<void>;
}
