import { getOperations, retryDeadLetter } from '@anteroom/contracts-identity';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ReadOperations } from '../application/read-operations';
import { RetryDeadLetter } from '../application/retry-dead-letter';

@Controller()
export class OperationsController {
  constructor(
    private readonly readOperations: ReadOperations,
    private readonly retryDeadLetter: RetryDeadLetter,
  ) {}

  @Handles(getOperations)
  read(@Input() { by }: InputOf<typeof getOperations>) {
    return this.readOperations.execute(by);
  }

  @Handles(retryDeadLetter)
  retry(@Input() { params, by }: InputOf<typeof retryDeadLetter>) {
    return this.retryDeadLetter.execute(params, by);
  }
}
