import type { Temporal } from '@anteroom/kernel';
import type { Colleague } from './staff';

export type PaymentMethod = 'cash' | 'card' | 'bank-transfer' | 'client-account';

/** Where a part of a refund came from: a part of an earlier payment. */
export interface PartSource {
  readonly paymentId: string;
  readonly line: number;
}

/** One method and one register; the client account has neither register nor shift. Amounts in minor units, above zero. */
export interface PaymentPart {
  readonly line: number;
  readonly method: PaymentMethod;
  readonly register: { readonly id: string; readonly name: string } | null;
  readonly shiftId: string | null;
  readonly amount: number;
  readonly given: number | null;
  readonly slip: string | null;
  readonly refunds: PartSource | null;
}

/** Money taken for a visit or given back, in one go. */
export interface Payment {
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  readonly operationId: string;
  readonly at: Temporal.Instant;
  readonly by: Colleague;
  readonly parts: readonly PaymentPart[];
  /** What went to the client's account because it was more than was due. */
  readonly surplus: number;
  readonly reason: string | null;
  readonly cancelled: { readonly at: Temporal.Instant; readonly by: Colleague; readonly reason: string } | null;
  readonly receipt: { readonly id: string; readonly number: number };
}

export const amountOf = ({ parts }: Pick<Payment, 'parts'>): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);
