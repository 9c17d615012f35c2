import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { FollowAppointment } from '../application/bills/follow-appointment';

/** An appointment is new or different: the bill of its visit follows, once per message. */
export class FollowWhenAppointmentChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly followAppointment: FollowAppointment,
  ) {}

  async receive(message: Message<typeof AppointmentChanged>): Promise<void> {
    const { body, aggregateVersion } = message;
    const scope = { branchIds: [body.branchId] };
    await this.inbox.once(message, scope, () => this.followAppointment.execute(body, aggregateVersion));
  }
}
