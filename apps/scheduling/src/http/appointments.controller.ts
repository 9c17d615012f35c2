import {
  bookAppointment,
  changeStatus,
  editAppointment,
  getAppointment,
  getAppointmentHistory,
  placeInVisit,
} from '@anteroom/contracts-scheduling';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { BookAppointment } from '../application/appointments/book-appointment';
import { ChangeStatus } from '../application/appointments/change-status';
import { EditAppointment } from '../application/appointments/edit-appointment';
import { ReadAppointment } from '../application/appointments/read-appointment';
import { PlaceInVisit } from '../application/visits/place-in-visit';
import { ReadAppointmentHistory } from '../application/appointments/read-appointment-history';

@Controller()
export class AppointmentsController {
  constructor(
    private readonly bookAppointment: BookAppointment,
    private readonly editAppointment: EditAppointment,
    private readonly changeStatus: ChangeStatus,
    private readonly readAppointment: ReadAppointment,
    private readonly readHistory: ReadAppointmentHistory,
    private readonly placeInVisit: PlaceInVisit,
  ) {}

  @Handles(bookAppointment)
  book(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof bookAppointment>) {
    return this.bookAppointment.execute({ branchId: params.branchId, request: body, by, idempotencyKey });
  }

  @Handles(getAppointment)
  read(@Input() { params, by }: InputOf<typeof getAppointment>) {
    return this.readAppointment.execute(params.appointmentId, by.branchIds);
  }

  @Handles(editAppointment)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editAppointment>) {
    return this.editAppointment.execute({ appointmentId: params.appointmentId, edit: body, version, by });
  }

  @Handles(changeStatus)
  async status(@Input() { params, body, by }: InputOf<typeof changeStatus>) {
    return { changed: await this.changeStatus.execute({ appointmentId: params.appointmentId, request: body, by }) };
  }

  @Handles(placeInVisit)
  visit(@Input() { params, body, by, version = 0 }: InputOf<typeof placeInVisit>) {
    return this.placeInVisit.execute({ appointmentId: params.appointmentId, withId: body.with, version, by });
  }

  @Handles(getAppointmentHistory)
  async history(@Input() { params, by }: InputOf<typeof getAppointmentHistory>) {
    return { entries: await this.readHistory.execute(params.appointmentId, by.branchIds) };
  }
}
