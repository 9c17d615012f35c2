import type { Operations as EveryService } from '@anteroom/contracts-identity';
import { type StaffIdentity, getServiceOperations } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { Operations } from '@anteroom/platform-messaging';
import { type ServiceName, Services, withoutService } from './services';

/** The gateway's own name among the services. */
export const ownName = 'gateway';

/** How the messages of every service are doing, the gateway's own among them. */
export class ReadOperations {
  constructor(
    private readonly services: Services,
    private readonly own: Operations,
  ) {}

  /** A service that does not answer is in the list without its messages. */
  async execute(by: StaffIdentity): Promise<EveryService> {
    const others = (Object.keys(withoutService) as ServiceName[]).map(async (name) => ({
      name,
      messages: await this.askedOf(name, by),
    }));
    const own = async () => ({ name: ownName, messages: await this.own.report() });
    return { services: await Promise.all([...others, own()]) };
  }

  private async askedOf(name: ServiceName, by: StaffIdentity): Promise<EveryService['services'][number]['messages']> {
    try {
      return await this.services.ask(name, getServiceOperations, by);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'service-unavailable') return null;
      throw error;
    }
  }
}
