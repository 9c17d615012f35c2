import type { AppointmentBooked } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { LinkClient } from '../application/link-client';

/** Somebody was booked by name and phone: their card is found or made, once, however often the message comes. */
export class LinkClientWhenAppointmentBooked {
  constructor(
    private readonly inbox: Inbox,
    private readonly linkClient: LinkClient,
  ) {}

  async receive(message: Message<typeof AppointmentBooked>): Promise<void> {
    const { appointmentId, branchId, newClient } = message.body;
    if (!newClient) return;
    const newcomer = { appointmentId, branchId, ...newClient };
    await this.inbox.once(message, { branchIds: [branchId] }, () => this.linkClient.execute(newcomer));
  }
}
