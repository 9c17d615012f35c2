import type { Settlement } from '../../domain/settlement';

export interface VisitSettlement extends Settlement {
  readonly visitId: string;
  readonly branchId: string;
  /** The bill's. */
  readonly version: number;
}

/** This service's own copy of what was paid for the visits. */
export abstract class Settlements {
  /** Keeps the newest version; returns whether this one was newer than what was there. */
  abstract put(settlement: VisitSettlement): Promise<boolean>;

  /** What is known of visits; those of which nothing is known are not in it. */
  abstract read(visitIds: readonly string[]): Promise<ReadonlyMap<string, Settlement>>;
}
