import type { Client } from './client';

export interface Registered {
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly version: number;
  };
  readonly outcome: 'found' | 'created';
}

/** The cards of a branch, one for each name on a phone. */
export abstract class ClientRegister {
  /**
   * Adds the client, or finds the card that has this name and phone already; of several at once exactly one adds.
   * Without a phone nobody can be recognised: the client is new.
   */
  abstract findOrAdd(client: Client): Promise<Registered>;
}
