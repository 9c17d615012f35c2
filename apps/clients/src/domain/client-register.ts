import type { Client, ContactFacts } from './client';

export interface Registered {
  readonly client: ContactFacts & { readonly id: string; readonly version: number };
  readonly outcome: 'found' | 'created';
}

/** The cards of a branch, one for each name on a phone. */
export abstract class ClientRegister {
  /**
   * Adds the client, or finds the card that has this name and phone already; of several at once exactly one adds.
   * Without a phone nobody can be recognised: the client is new.
   */
  abstract findOrAdd(client: Client): Promise<Registered>;

  /**
   * The card, locked until the running unit ends.
   * @throws NotFound when it does not exist or is of another branch
   */
  abstract getForChange(clientId: string): Promise<Client>;

  /**
   * Writes what was changed on a card.
   * @throws DomainError `invalid` when another card has this name and phone
   */
  abstract save(client: Client): Promise<void>;

  /** ISO 3166-1 alpha-2; undefined where the branch's country is not known here. */
  abstract findCountry(branchId: string): Promise<string | undefined>;
}
