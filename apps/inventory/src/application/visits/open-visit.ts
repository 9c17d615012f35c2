import { DomainError, NotFound } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { AppointmentHeard } from './appointment-heard';
import { type VisitOnRecord, Visits } from './visits';

/**
 * The locked record of an appointment that goods are asked for. The message of an appointment may come later than the
 * first sale with it: then a record is kept in the branch of the goods until it comes, and nothing is refused wrongly.
 */
export class OpenVisit {
  constructor(
    private readonly visits: Visits,
    private readonly clock: Clock,
    private readonly heard: AppointmentHeard,
  ) {}

  /** Before the unit of work: one that was booked just now is heard of in a moment. */
  whenHeard(appointmentId: string, branchIds: readonly string[]): Promise<void> {
    return this.heard.wait(appointmentId, branchIds);
  }

  /**
   * @throws DomainError `change-not-allowed` when nobody comes (any more); NotFound for another branch's appointment
   */
  async execute(appointmentId: string, branchOfGoods: () => Promise<string>): Promise<VisitOnRecord> {
    const known = await this.visits.findForChange(appointmentId);
    const visit = known ?? (await this.visits.await(appointmentId, await branchOfGoods(), this.clock.now()));
    if (!visit) throw new NotFound('appointment');
    if (visit.status === 'cancelled' || visit.status === 'no-show') {
      throw new DomainError(
        'change-not-allowed',
        'This appointment was cancelled or nobody came, so nothing is used or sold with it.',
        { status: visit.status },
      );
    }
    return visit;
  }
}
