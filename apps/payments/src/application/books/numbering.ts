/** Numbers without gaps, per branch: what rolls back gives its number back. */
export abstract class Numbering {
  abstract next(branchId: string, series: 'receipt' | 'z-report'): Promise<number>;
}
