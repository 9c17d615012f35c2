/** The service's own copy of what it needs of a branch. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  /** BCP 47 */
  readonly language: string;
}

export abstract class Branches {
  /** @throws NotFound */
  abstract get(branchId: string): Promise<Branch>;
}
