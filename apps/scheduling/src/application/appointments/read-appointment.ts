import type { Appointment as AppointmentInFull } from '@anteroom/contracts-scheduling';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { refusedByState } from '../../domain/actions.rules';
import { appointmentSql } from './appointment.sql';

/** One appointment in full. Inside a running unit of work it sees what that unit sees. */
export class ReadAppointment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when it does not exist or is of another branch */
  async execute(appointmentId: string, branchIds: readonly string[]): Promise<AppointmentInFull> {
    const values = [appointmentId, branchIds, JSON.stringify(refusedByState)];
    const [row] = await this.unitOfWork.read({ branchIds }, () =>
      this.unitOfWork.query<{ appointment: AppointmentInFull }>(appointmentSql, values),
    );
    if (!row) throw new NotFound('appointment');
    return row.appointment;
  }
}
