import { LiveChanged } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { AppointmentCopies } from '../following/appointment-copies';
import { NotificationsOf } from './notifications-of';

/** Tells the screens that watch these appointments' messages how they are now. */
export class TellScreens {
  constructor(
    private readonly appointments: AppointmentCopies,
    private readonly notificationsOf: NotificationsOf,
    private readonly outbox: Outbox,
  ) {}

  /** Joins the running unit of work, as the last thing it does to these appointments. */
  async execute(appointmentIds: readonly string[]): Promise<void> {
    if (appointmentIds.length === 0) return;
    await this.appointments.raiseLiveVersions(appointmentIds);
    for (const value of await this.notificationsOf.list(appointmentIds)) {
      const { appointmentId: id, branchId, version } = value;
      this.outbox.add(LiveChanged, {
        aggregateId: id,
        aggregateVersion: version,
        body: { branchId, topic: 'notifications', id, value },
      });
    }
  }
}
