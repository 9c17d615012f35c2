import { Inbox } from '@anteroom/platform-messaging';
import { GrantWishes } from '../application/answers/grant-wishes';
import { ApplyAppointmentChange, type AppointmentFact } from '../application/following/apply-appointment-change';

/** Plans messages whenever an appointment is new or different; a client who wished for its new time learns of it. */
export class FollowAppointments {
  constructor(
    private readonly inbox: Inbox,
    private readonly grantWishes: GrantWishes,
    private readonly applyChange: ApplyAppointmentChange,
  ) {}

  receive(message: AppointmentFact): Promise<void> {
    return this.inbox.once(message, { branchIds: [message.body.branchId] }, async () => {
      await this.grantWishes.execute(message);
      await this.applyChange.execute(message);
    });
  }
}
