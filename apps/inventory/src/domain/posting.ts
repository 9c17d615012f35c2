import type { Need, Purpose } from './need';

export type PostingKind = 'receipt' | 'sale' | 'write-off' | 'correction';

/** A movement before it has an id, a time and somebody who did it. */
export interface Posting {
  readonly productId: string;
  readonly storeId: string;
  readonly branchId: string;
  readonly lotId: string;
  readonly kind: PostingKind;
  /** Write-off units; negative: it leaves the shelf. */
  readonly quantity: number;
  /** Minor units, of the same sign. */
  readonly value: number;
  readonly reverses: string | null;
  readonly appointmentId: string | null;
  readonly purpose: Purpose | null;
  /** Which settling of the need it belongs to. */
  readonly revision: number | null;
}

export const ofNobody = { reverses: null, appointmentId: null, purpose: null, revision: null } as const;

export function ofNeed(posting: Posting, { now }: Need, revision: number): Posting {
  return { ...posting, appointmentId: now.appointmentId, purpose: now.purpose, revision };
}
