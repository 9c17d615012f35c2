import { cancelPayment, refundPayment, takePayment } from '@anteroom/contracts-payments';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { CancelPayment } from '../application/payments/cancel-payment';
import { RefundPayment } from '../application/payments/refund-payment';
import { TakePayment } from '../application/payments/take-payment';

/** Money taken for a visit, given back, and taken back. */
@Controller()
export class PaymentsController {
  constructor(
    private readonly takePayment: TakePayment,
    private readonly refundPayment: RefundPayment,
    private readonly cancelPayment: CancelPayment,
  ) {}

  @Handles(takePayment)
  take(@Input() { params, body, by, version, idempotencyKey = '' }: InputOf<typeof takePayment>) {
    return this.takePayment.execute({ visitId: params.visitId, version, by, request: body, idempotencyKey });
  }

  @Handles(refundPayment)
  refund(@Input() { params, body, by, version, idempotencyKey = '' }: InputOf<typeof refundPayment>) {
    return this.refundPayment.execute({ visitId: params.visitId, version, by, request: body, idempotencyKey });
  }

  @Handles(cancelPayment)
  cancel(@Input() { params, body, by, version, idempotencyKey = '' }: InputOf<typeof cancelPayment>) {
    return this.cancelPayment.execute({ ...params, version, by, reason: body.reason, idempotencyKey });
  }
}
