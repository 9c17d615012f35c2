import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { Bill } from './bill';
import { CancelPayment, Payment, TakePayment, TakeRefund } from './payment';

const visit = { visitId: Id };

/** The bill afterwards, and the payment that was made or cancelled. */
export const PaymentMade = z.strictObject({ bill: Bill, payment: Payment });

export const takePayment = route({
  name: 'takePayment',
  summary: 'Take payment for a visit, over several registers and methods (needs the claim and If-Match)',
  method: 'POST',
  path: '/visits/:visitId/payments',
  right: 'payment.take',
  params: visit,
  body: TakePayment,
  response: PaymentMade,
  status: 201,
  precondition: 'idempotency-key',
});
export const refundPayment = route({
  name: 'refundPayment',
  summary: 'Give money of a visit back, by lines or sum (needs the claim and If-Match)',
  method: 'POST',
  path: '/visits/:visitId/refunds',
  right: 'payment.refund',
  params: visit,
  body: TakeRefund,
  response: PaymentMade,
  status: 201,
  precondition: 'idempotency-key',
});
export const cancelPayment = route({
  name: 'cancelPayment',
  summary: 'Cancel a payment or refund of a shift that is still open; the reversal stays visible (needs the claim)',
  method: 'POST',
  path: '/visits/:visitId/payments/:paymentId/cancel',
  right: 'payment.refund',
  params: { ...visit, paymentId: Id },
  body: CancelPayment,
  response: PaymentMade,
  precondition: 'idempotency-key',
});

export type PaymentMade = z.infer<typeof PaymentMade>;
