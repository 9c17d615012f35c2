import type { ClientCard, EditClient as EditRequest } from '@anteroom/contracts-clients';
import { DomainError } from '@anteroom/kernel';
import { Outbox } from '@anteroom/platform-messaging';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { ClientRegister } from '../domain/client-register';
import { announceClient, cardOf } from './client-card';
import { phoneOf } from './typed-phone';

export interface ClientEdit {
  readonly clientId: string;
  readonly edit: EditRequest;
  /** What the edit was based on. */
  readonly version: number;
  /** The branches in which the asker works. */
  readonly branchIds: readonly string[];
}

/** Changes the name or the contact facts on a client's card. What the edit does not name is not touched. */
export class EditClient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: ClientRegister,
    private readonly outbox: Outbox,
  ) {}

  /**
   * An edit that says what the card says already is no new version, and nobody is told.
   * @throws NotFound when the card is of another branch
   * @throws DomainError `stale` with the card as it is now; `invalid` for a phone that is none or another card has
   */
  execute({ branchIds, ...command }: ClientEdit): Promise<ClientCard> {
    return this.unitOfWork.run({ branchIds }, () => this.attempt(command));
  }

  private async attempt({ clientId, edit, version }: Omit<ClientEdit, 'branchIds'>): Promise<ClientCard> {
    const client = await this.register.getForChange(clientId);
    if (client.version !== version) {
      throw new DomainError('stale', 'Somebody changed this client meanwhile.', { current: cardOf(client) });
    }
    const phone = edit.phone && phoneOf(edit.phone, await this.register.findCountry(client.branchId));
    if (!client.edit({ ...edit, phone })) return cardOf(client);
    await this.register.save(client);
    announceClient(this.outbox, cardOf(client));
    return cardOf(client);
  }
}
