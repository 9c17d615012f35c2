import { type RetryOutcome, type StaffIdentity, retryServiceMessage } from '@anteroom/contracts-shared';
import { NotFound } from '@anteroom/kernel';
import { Operations } from '@anteroom/platform-messaging';
import { ownName } from './read-operations';
import { type ServiceName, Services, withoutService } from './services';

/** Has a message tried again by the service that gave up on it. */
export class RetryDeadLetter {
  constructor(
    private readonly services: Services,
    private readonly own: Operations,
  ) {}

  /**
   * @throws NotFound for a service that does not exist, and for a message that is not in its list
   * @throws DomainError `service-unavailable` when the service or the store of the queues is away
   */
  async execute(letter: { service: string; messageId: string }, by: StaffIdentity): Promise<RetryOutcome> {
    const { service, messageId } = letter;
    if (service === ownName) return this.own.retry(messageId);
    if (!isService(service)) throw new NotFound('service');
    return this.services.ask(service, retryServiceMessage, by, { params: { messageId } });
  }
}

const isService = (name: string): name is ServiceName => Object.keys(withoutService).includes(name);
