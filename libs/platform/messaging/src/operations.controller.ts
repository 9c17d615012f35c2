import { getServiceOperations, retryServiceMessage } from '@anteroom/contracts-shared';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { Operations } from './operations';

/** A service's own part of the operations page, for its module's controllers; `messagingProviders` brings the rest. */
@Controller()
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Handles(getServiceOperations)
  report() {
    return this.operations.report();
  }

  @Handles(retryServiceMessage)
  retry(@Input() { params }: InputOf<typeof retryServiceMessage>) {
    return this.operations.retry(params.messageId);
  }
}
