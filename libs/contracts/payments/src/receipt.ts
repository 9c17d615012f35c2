import { Colleague, Id, Instant, Money, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { PaymentMethod } from './payment';

/** What was handed out for a payment or refund: numbered per branch without gaps, and never changed. */
export const Receipt = z.strictObject({
  id: Id,
  number: z.string(),
  kind: z.enum(['payment', 'refund']),
  branchId: Id,
  branchName: z.string(),
  timeZone: z.string(),
  /** BCP 47 */
  language: z.string(),
  visitId: Id,
  issuedAt: Instant,
  by: Colleague,
  client: z.string().nullable(),
  lines: z.array(z.strictObject({ name: z.string(), quantity: z.int(), gross: Money, discount: Money, total: Money })),
  billDiscount: z.strictObject({ amount: Money, reason: z.string() }).nullable(),
  total: Money,
  /** Paid before this receipt, less refunds. */
  paidBefore: Money,
  parts: z.array(
    z.strictObject({
      method: PaymentMethod,
      register: z.string().nullable(),
      amount: Money,
      given: Money.nullable(),
      change: Money.nullable(),
    }),
  ),
  amount: Money,
  surplus: Money,
  reason: z.string().nullable(),
  /** Still owed after it. */
  balance: Money,
});

const one = { receiptId: Id };

export const getReceipt = route({
  name: 'getReceipt',
  summary: 'A receipt as it was handed out',
  method: 'GET',
  path: '/receipts/:receiptId',
  right: 'payment.view',
  params: one,
  response: Receipt,
});
export const getReceiptPdf = route({
  name: 'getReceiptPdf',
  summary: 'A receipt to print (PDF)',
  method: 'GET',
  path: '/receipts/:receiptId/pdf',
  right: 'payment.view',
  params: one,
  response: z.file().mime('application/pdf'),
});
export const sendReceipt = route({
  name: 'sendReceipt',
  summary: 'Send a receipt by e-mail',
  method: 'POST',
  path: '/receipts/:receiptId/e-mail',
  right: 'payment.view',
  params: one,
  body: z.strictObject({ email: z.email().max(254) }),
  response: z.undefined(),
  status: 204,
  precondition: 'idempotency-key',
});

export type Receipt = z.infer<typeof Receipt>;
