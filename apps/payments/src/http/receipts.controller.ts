import { getReceipt, getReceiptPdf, sendReceipt } from '@anteroom/contracts-payments';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PrintReceipt } from '../application/receipts/print-receipt';
import { Receipts } from '../application/receipts/receipts';
import { SendReceipt } from '../application/receipts/send-receipt';

/** Receipts as they were handed out: on a screen, on paper, by e-mail. */
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: Receipts,
    private readonly printReceipt: PrintReceipt,
    private readonly sendReceipt: SendReceipt,
  ) {}

  @Handles(getReceipt)
  async read(@Input() { params, by }: InputOf<typeof getReceipt>) {
    return (await this.receipts.get(params.receiptId, by.branchIds)).receipt;
  }

  @Handles(getReceiptPdf)
  async print(
    @Input() { params, by }: InputOf<typeof getReceiptPdf>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uint8Array> {
    const { fileName, pdf } = await this.printReceipt.execute(params.receiptId, by.branchIds);
    void reply.header('content-type', 'application/pdf');
    void reply.header('content-disposition', `inline; filename="${fileName}"`);
    return pdf;
  }

  @Handles(sendReceipt)
  async send(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof sendReceipt>) {
    await this.sendReceipt.execute({ receiptId: params.receiptId, email: body.email, by, idempotencyKey });
  }
}
