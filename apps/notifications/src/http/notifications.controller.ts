import {
  editAppointmentNotifications,
  getAppointmentNotifications,
  getNotification,
  listNotifications,
  resendNotification,
} from '@anteroom/contracts-notifications';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { EditNotifications } from '../application/following/edit-notifications';
import { ListNotifications } from '../application/reads/list-notifications';
import { ReadAppointmentNotifications } from '../application/reads/read-appointment-notifications';
import { ReadNotification } from '../application/reads/read-notification';
import { ResendNotification } from '../application/sending/resend-notification';

@Controller()
export class NotificationsController {
  constructor(
    private readonly readOfAppointment: ReadAppointmentNotifications,
    private readonly editNotifications: EditNotifications,
    private readonly resendNotification: ResendNotification,
    private readonly readNotification: ReadNotification,
    private readonly listNotifications: ListNotifications,
  ) {}

  @Handles(getAppointmentNotifications)
  ofAppointment(@Input() { params, by }: InputOf<typeof getAppointmentNotifications>) {
    return this.readOfAppointment.execute(params.appointmentId, by.branchIds);
  }

  @Handles(editAppointmentNotifications)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editAppointmentNotifications>) {
    return this.editNotifications.execute({ appointmentId: params.appointmentId, edit: body, version, by });
  }

  @Handles(resendNotification)
  resend(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof resendNotification>) {
    return this.resendNotification.execute({ ...params, ...body, by, idempotencyKey });
  }

  @Handles(getNotification)
  one(@Input() { params, by }: InputOf<typeof getNotification>) {
    return this.readNotification.execute(params.notificationId, by.branchIds);
  }

  @Handles(listNotifications)
  list(@Input() { params, query }: InputOf<typeof listNotifications>) {
    return this.listNotifications.execute({ branchId: params.branchId, ...query });
  }
}
