import { takeTwilioStatus } from '@anteroom/contracts-notifications';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TakeDeliveryReport } from '../application/sending/take-delivery-report';
import { reportOf } from '../domain/twilio-status.rules';
import { TwilioSignatures } from './twilio-signature';

@Controller()
export class TwilioController {
  constructor(
    private readonly signatures: TwilioSignatures,
    private readonly takeReport: TakeDeliveryReport,
  ) {}

  @Handles(takeTwilioStatus)
  async status(@Input() { params, body }: InputOf<typeof takeTwilioStatus>, @Req() request: FastifyRequest) {
    const { branchId, notificationId } = params;
    const path = `/callbacks/twilio/${branchId}/${notificationId}`;
    this.signatures.require(path, body, request.headers['x-twilio-signature']);
    await this.takeReport.execute({
      branchId,
      notificationId,
      providerId: body.MessageSid,
      report: reportOf(body.MessageStatus),
      reason: body.ErrorCode ?? body.MessageStatus,
    });
  }
}
