import type { Till } from '../../domain/register';

/** A register with its shift, while it is being opened, used or closed. */
export interface RegisterAtWork extends Till {
  readonly branchId: string;
  readonly version: number;
  /** What the ledger says is in it. */
  readonly balance: number;
  /** Since it was opened: the opening count and everything that came and went. Null while it is closed. */
  readonly expected: number | null;
  readonly history: 'first' | 'later';
}

export interface NewShift {
  readonly id: string;
  readonly registerId: string;
  readonly branchId: string;
  readonly openedAt: string;
  readonly openedBy: object;
  readonly opening: number;
}

export interface ShiftClosing {
  readonly shiftId: string;
  readonly closedAt: string;
  readonly closedBy: object;
  readonly counted: number;
  readonly expected: number;
  readonly zNumber: number;
}

/** The registers of branches and their shifts. */
export abstract class Registers {
  /**
   * The registers of a branch by id; until the commit none of their open shifts can be closed.
   * @throws DomainError `unknown-reference` for one that the branch does not have
   */
  abstract listInUse(branchId: string, registerIds: readonly string[]): Promise<Till[]>;
  /** For the rest of the unit of work nobody else opens, closes or uses it. @throws NotFound */
  abstract getForChange(branchId: string, registerId: string): Promise<RegisterAtWork>;
  abstract openShift(shift: NewShift): Promise<void>;
  abstract closeShift(closing: ShiftClosing): Promise<void>;
  /** Raises the versions of the registers, so that screens follow them. */
  abstract touch(registerIds: readonly string[]): Promise<void>;
}
