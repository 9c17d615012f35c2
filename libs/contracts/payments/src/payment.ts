import { Colleague, Id, Instant, Money } from '@anteroom/contracts-shared';
import { z } from 'zod';

export const paymentMethods = ['cash', 'card', 'bank-transfer', 'client-account'] as const;
export const PaymentMethod = z.enum(paymentMethods);

/** A part of a payment or refund: one method, one register. The client account has no register. */
export const PaymentPart = z.strictObject({
  line: z.int(),
  method: PaymentMethod,
  register: z.strictObject({ id: Id, name: z.string() }).nullable(),
  amount: Money,
  /** Cash handed over; the change is what is over. */
  given: Money.nullable(),
  change: Money.nullable(),
  /** Number of the terminal's slip. */
  slip: z.string().nullable(),
  /** What of this part can still be refunded; zero in a refund. */
  refundable: Money,
});

/** Money taken or given back in one go. It stays visible when it was cancelled. */
export const Payment = z.strictObject({
  id: Id,
  kind: z.enum(['payment', 'refund']),
  at: Instant,
  by: Colleague,
  parts: z.array(PaymentPart),
  /** All parts together, always positive. */
  amount: Money,
  /** What went to the client's account because it was more than was due. */
  surplus: Money,
  reason: z.string().nullable(),
  cancelled: z.strictObject({ at: Instant, by: Colleague, reason: z.string() }).nullable(),
  receipt: z.strictObject({ id: Id, number: z.string() }),
});

/** An amount that is really moved: at least one minor unit. */
const Positive = z.strictObject({ amount: z.int().positive().max(100_000_000_00), currency: z.string() });
const Reason = z.string().trim().min(3).max(300);

export const PartRequest = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cash'), registerId: Id, amount: Positive, given: Positive.optional() }),
  z.strictObject({
    method: z.literal('card'),
    registerId: Id,
    amount: Positive,
    slip: z.string().trim().min(1).max(40).optional(),
  }),
  z.strictObject({ method: z.literal('bank-transfer'), registerId: Id, amount: Positive }),
  z.strictObject({ method: z.literal('client-account'), amount: Positive }),
]);

export const TakePayment = z.strictObject({
  parts: z.array(PartRequest).min(1).max(12),
  /** What becomes of money beyond what is due; without a word it is refused. */
  surplus: z.enum(['refuse', 'client-account']).default('refuse'),
});

/** What is refunded: a sum, or the totals of lines. Without `parts` it goes back the way it came, the latest first. */
export const TakeRefund = z.strictObject({
  of: z.union([
    z.strictObject({ kind: z.literal('sum'), sum: Positive }),
    z.strictObject({ kind: z.literal('lines'), lineIds: z.array(z.string()).min(1).max(100) }),
  ]),
  parts: z.array(PartRequest).min(1).max(12).optional(),
  reason: Reason,
});

export const CancelPayment = z.strictObject({ reason: Reason });

export type PaymentMethod = z.infer<typeof PaymentMethod>;
export type Payment = z.infer<typeof Payment>;
export type PaymentPart = z.infer<typeof PaymentPart>;
export type PartRequest = z.infer<typeof PartRequest>;
export type TakePayment = z.infer<typeof TakePayment>;
export type TakePaymentInput = z.input<typeof TakePayment>;
export type TakeRefund = z.infer<typeof TakeRefund>;
