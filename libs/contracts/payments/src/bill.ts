import { Colleague, Id, Instant, LocalDate, Money, route } from '@anteroom/contracts-shared';
import { AttendanceStatus } from '@anteroom/contracts-scheduling';
import { z } from 'zod';
import { PaymentState } from './messages';
import { Payment } from './payment';

/** One service or product of the bill, at the time of the appointment it belongs to. */
export const BillLine = z.strictObject({
  /** Stays the same as long as the line is on the bill; what a refund by lines names. */
  id: z.string(),
  appointmentId: Id,
  kind: z.enum(['service', 'product']),
  name: z.string(),
  quantity: z.int().positive(),
  /** Of one. */
  price: Money,
  /** Taken off this line where it was booked or sold. */
  discount: Money,
  /** The line's part of the discount on the whole bill. */
  billDiscount: Money,
  /** What the client owes for it. */
  total: Money,
  teamMember: z.string(),
  start: Instant,
  status: AttendanceStatus,
});

/** A discount on the whole bill: percent of what the lines come to, or a sum. */
const discountSize = z.union([
  z.strictObject({ kind: z.literal('percent'), percent: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('sum'), sum: Money }),
]);
const DiscountReason = z.string().trim().min(3).max(300);
export const GiveDiscount = z.strictObject({ size: discountSize, reason: DiscountReason });
export const BillDiscount = z.strictObject({
  size: discountSize,
  reason: DiscountReason,
  amount: Money,
  by: Colleague,
});

/** Who is taking payment, and until when unless they go on. */
export const PaymentClaim = z.strictObject({ by: Colleague, until: Instant });

/**
 * What a visit costs and what was paid of it. `due` is what the ledger says the client owes: total − paid + refunded;
 * below zero more was paid than is owed by now.
 */
export const Bill = z.strictObject({
  visitId: Id,
  branchId: Id,
  /** Rises with everything that a payment depends on: lines, discounts, payments. Goes into `If-Match`. */
  version: z.int(),
  date: LocalDate.nullable(),
  client: z.strictObject({ id: Id.nullable(), name: z.string() }).nullable(),
  lines: z.array(BillLine),
  /** Of the lines, before any discount. */
  gross: Money,
  /** Of the lines and of the bill together. */
  discounts: Money,
  discount: BillDiscount.nullable(),
  /** How much discount the branch allows without `payment.discount-any`, percent of the lines. */
  discountLimitPercent: z.int(),
  total: Money,
  paid: Money,
  refunded: Money,
  due: Money,
  state: PaymentState,
  /** Until when the client may pay later, where somebody noted it. */
  dueOn: LocalDate.nullable(),
  payments: z.array(Payment),
  /** What is left on the client's account; null where the visit has no client with a card. */
  clientAccount: Money.nullable(),
  claim: PaymentClaim.nullable(),
});

const visit = { visitId: Id };

export const getBill = route({
  name: 'getBill',
  summary: 'What a visit costs, what was paid, and who is taking payment',
  method: 'GET',
  path: '/visits/:visitId/bill',
  right: 'payment.view',
  params: visit,
  response: Bill,
});
export const editBill = route({
  name: 'editBill',
  summary: 'Give or take back a discount on the whole bill, or note until when it may be paid',
  method: 'PATCH',
  path: '/visits/:visitId/bill',
  right: 'payment.discount',
  params: visit,
  body: z.strictObject({ discount: GiveDiscount.nullable().optional(), dueOn: LocalDate.nullable().optional() }),
  response: Bill,
  precondition: 'version',
});
export const claimPayment = route({
  name: 'claimPayment',
  summary: 'Claim the money of a visit for two minutes, or keep a claim alive',
  method: 'POST',
  path: '/visits/:visitId/payment-claim',
  right: 'payment.take',
  params: visit,
  response: Bill,
});
export const releasePayment = route({
  name: 'releasePayment',
  summary: 'Give up a claim on the money of a visit; giving up what one does not hold is no error',
  method: 'DELETE',
  path: '/visits/:visitId/payment-claim',
  right: 'payment.take',
  params: visit,
  response: z.undefined(),
  status: 204,
});

export type Bill = z.infer<typeof Bill>;
export type BillLine = z.infer<typeof BillLine>;
export type BillDiscount = z.infer<typeof BillDiscount>;
export type GiveDiscount = z.infer<typeof GiveDiscount>;
export type PaymentClaim = z.infer<typeof PaymentClaim>;
