import type { AppointmentNotifications } from '@anteroom/contracts-notifications';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { NotificationsOf } from './notifications-of';

/** What will be sent about an appointment, what was, and how it ended. */
export class ReadAppointmentNotifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notificationsOf: NotificationsOf,
  ) {}

  /** @throws NotFound when it does not exist, is of another branch, or has not been heard of here yet */
  async execute(appointmentId: string, branchIds: readonly string[]): Promise<AppointmentNotifications> {
    const [view] = await this.unitOfWork.read({ branchIds }, () => this.notificationsOf.list([appointmentId]));
    if (!view) throw new NotFound('appointment');
    return view;
  }
}
