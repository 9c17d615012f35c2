import { ClientAnswered } from '@anteroom/contracts-notifications';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, Ids, UnitOfWork } from '@anteroom/platform-persistence';
import type { TappedAnswer } from '../../domain/answer';
import { AppointmentCopies } from '../following/appointment-copies';
import { TellScreens } from '../reads/tell-screens';
import { TimeOffers } from './time-offers';
import { type AskedVisit, VisitLinks, linkExpired } from './visit-links';

/** Writes down what clients answered and says so. Joins the running unit of work. */
export class RecordAnswer {
  constructor(
    private readonly appointments: AppointmentCopies,
    private readonly outbox: Outbox,
    private readonly tellScreens: TellScreens,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async execute({ branch, appointments }: AskedVisit, answer: TappedAnswer): Promise<void> {
    const now = this.clock.now();
    const ids = appointments.map(({ id }) => id);
    await this.appointments.saveAnswer(ids, answer, now);
    for (const { id: appointmentId, start } of appointments) {
      this.outbox.add(ClientAnswered, {
        aggregateId: this.ids.next(),
        aggregateVersion: 1,
        body: { branchId: branch.id, appointmentId, start: start.toString(), answer, answeredAt: now.toString() },
      });
    }
    await this.tellScreens.execute(ids);
  }
}

/** A client confirms or cancels through the link, once. */
export class AnswerVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: VisitLinks,
    private readonly offers: TimeOffers,
    private readonly recordAnswer: RecordAnswer,
  ) {}

  /** @throws DomainError `link-expired` */
  async execute(token: string, answer: TappedAnswer): Promise<AskedVisit> {
    return this.unitOfWork.run(await this.links.scope(), async () => {
      const visit = await this.links.get(token, 'lock');
      const offer = await this.offers.find(visit.linkId);
      if (offer?.state === 'wished') throw linkExpired('moving', visit);
      await this.links.use([visit.linkId], answer);
      await this.recordAnswer.execute(visit, answer);
      return visit;
    });
  }
}
