import type { ChangeEntry } from '@anteroom/contracts-scheduling';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { historySql } from './appointment.sql';

/** Who changed what on an appointment, newest first. */
export class ReadAppointmentHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when the appointment does not exist or is of another branch */
  async execute(appointmentId: string, branchIds: readonly string[]): Promise<ChangeEntry[]> {
    const entries = await this.unitOfWork.read({ branchIds }, () =>
      this.unitOfWork.query<ChangeEntry>(historySql, [appointmentId, branchIds]),
    );
    if (entries.length === 0) throw new NotFound('appointment');
    return entries;
  }
}
