/** The limit of reductions in a branch, as payments told it. */
export interface ReductionLimit {
  readonly branchId: string;
  /** Whole percent of the list price. */
  readonly limitPercent: number;
  /** Of the settings of payments. */
  readonly version: number;
}

/** Copies of what payments decides; a branch of which nothing was told goes by the usual limit. */
export abstract class ReductionLimits {
  /** A version that is not newer than the known one changes nothing. */
  abstract learn(limit: ReductionLimit): Promise<void>;
}
