import { ClientLinked } from '@anteroom/contracts-clients';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, Ids } from '@anteroom/platform-persistence';
import { Client } from '../domain/client';
import { ClientRegister } from '../domain/client-register';
import { announceClient, cardOf } from './client-card';

export interface NewcomerBooked {
  readonly appointmentId: string;
  readonly branchId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email?: string;
}

/** Finds or creates the card of somebody who was booked by name and phone, and says which card it is. */
export class LinkClient {
  constructor(
    private readonly register: ClientRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute({ appointmentId, ...newcomer }: NewcomerBooked): Promise<void> {
    const wanted = Client.register({ ...newcomer, id: this.ids.next(), now: this.clock.now() });
    const { client, outcome } = await this.register.findOrAdd(wanted);
    const { id, name, phone } = client;
    const { branchId } = newcomer;
    if (outcome === 'created') announceClient(this.outbox, cardOf({ ...client, branchId }));
    else if (newcomer.email !== undefined && client.email === null) await this.addEmail(id, newcomer.email);
    this.outbox.add(ClientLinked, {
      aggregateId: appointmentId,
      aggregateVersion: 1,
      body: { appointmentId, branchId, client: { id, name, phone } },
    });
  }

  /** A card that says another e-mail already keeps it: whoever booked may not have seen it. */
  private async addEmail(clientId: string, email: string): Promise<void> {
    const client = await this.register.getForChange(clientId);
    if (client.email !== null || !client.edit({ email })) return;
    await this.register.save(client);
    announceClient(this.outbox, cardOf(client));
  }
}
