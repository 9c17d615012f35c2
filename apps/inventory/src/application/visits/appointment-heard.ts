import { UnitOfWork } from '@anteroom/platform-persistence';

/** A message takes a few milliseconds; whoever sells right after booking is a little faster than it at most. */
const pausesMs = [10, 20, 40, 80, 160, 320];
const knownSql = 'select 1 from appointment where id = $1 and version > 0';

/**
 * Gives the message of an appointment the moment that it takes, so that whoever sells right after booking gets a certain
 * answer. It holds nothing while it waits.
 */
export class AppointmentHeard {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Resolves when the appointment was heard of, and at the latest after less than a second. */
  async wait(appointmentId: string, branchIds: readonly string[]): Promise<void> {
    for (const ms of pausesMs) {
      if (await this.isKnown(appointmentId, branchIds)) return;
      await new Promise((resume) => setTimeout(resume, ms));
    }
  }

  private async isKnown(appointmentId: string, branchIds: readonly string[]): Promise<boolean> {
    const rows = await this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query(knownSql, [appointmentId]));
    return rows.length > 0;
  }
}
