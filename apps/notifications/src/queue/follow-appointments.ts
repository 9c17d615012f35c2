import { Inbox } from '@anteroom/platform-messaging';
import { ApplyAppointmentChange, type AppointmentFact } from '../application/following/apply-appointment-change';

/** Plans messages whenever an appointment is new or different. */
export class FollowAppointments {
  constructor(
    private readonly inbox: Inbox,
    private readonly applyChange: ApplyAppointmentChange,
  ) {}

  receive(message: AppointmentFact): Promise<void> {
    return this.inbox.once(message, { branchIds: [message.body.branchId] }, () => this.applyChange.execute(message));
  }
}
