import type { Appointment } from '../../domain/appointment';

/** What it takes to draw appointments of a branch. */
export interface BranchSurroundings {
  readonly timeZone: string;
  /** Of people and units, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export abstract class BranchNames {
  abstract read(branchId: string, appointments: readonly Appointment[]): Promise<BranchSurroundings>;
}
