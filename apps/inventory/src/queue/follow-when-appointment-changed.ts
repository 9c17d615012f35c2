import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { FollowAppointment } from '../application/visits/follow-appointment';

/** Goods follow the appointment, once per message and never back to an older version. */
export class FollowWhenAppointmentChanged {
  constructor(
    private readonly inbox: Inbox,
    private readonly followAppointment: FollowAppointment,
  ) {}

  async receive(message: Message<typeof AppointmentChanged>): Promise<void> {
    const { appointmentId, branchId, visitId, status, start, teamMember, services, by } = message.body;
    const appointment = {
      appointmentId,
      branchId,
      visitId,
      status,
      version: message.aggregateVersion,
      startsAt: start,
      teamMemberId: teamMember.id,
      teamMemberName: teamMember.name,
      services: services.map(({ serviceId, name, quantity }) => ({ serviceId, name, quantity })),
    };
    await this.inbox.once(message, { branchIds: [branchId] }, () => this.followAppointment.execute(appointment, by));
  }
}
