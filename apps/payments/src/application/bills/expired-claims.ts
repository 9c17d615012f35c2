/** Claims that ran out while nobody was looking, in all branches. */
export abstract class ExpiredClaims {
  abstract list(now: string): Promise<{ visitId: string; branchId: string }[]>;
}
