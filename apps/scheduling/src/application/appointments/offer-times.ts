import type { TimesWanted } from '@anteroom/contracts-notifications';
import { TimesOffered, type offerReasons } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Temporal } from '@anteroom/kernel';
import { Outbox } from '@anteroom/platform-messaging';
import { Ids } from '@anteroom/platform-persistence';
import type { Appointment } from '../../domain/appointment';
import { wantedAgain } from '../../domain/edit.rules';
import { earliestOffer, unmovableBecause } from '../../domain/link-move.rules';
import { byLink } from '../../domain/staff';
import { FindTimes, type FreeTimes } from '../claiming/find-times';
import { questionAbout } from '../claiming/question-about';
import { Schedule } from '../claiming/schedule';
import { Appointments } from './appointments';

export type WantedTimes = Message<typeof TimesWanted>['body'] & {
  readonly reason: (typeof offerReasons)[number];
};

/** Tells a client who wants to move an appointment by a link what is free, or why the link does not move it. */
export class OfferTimes {
  constructor(
    private readonly appointments: Appointments,
    private readonly schedule: Schedule,
    private readonly findTimes: FindTimes,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** Joins the running unit of work. Takes no time and promises none. */
  async execute(wanted: WantedTimes, now: Temporal.Instant): Promise<void> {
    const { branchId, appointmentId, offerId, reason } = wanted;
    const appointment = await this.appointments.findForChange(appointmentId);
    const unmovable = await this.findUnmovable(appointment, now);
    const names = { branchId, appointmentId, offerId };
    if (!appointment || unmovable) {
      return this.tell({ ...names, outcome: 'unmovable', reason: unmovable ?? 'gone' });
    }
    const { of, times } = await this.search(appointment, wanted, now);
    const free = times.map(({ start, teamMember }) => ({ start: start.toString(), teamMember }));
    this.tell({ ...names, outcome: 'offered', reason, version: appointment.version, of, times: free });
  }

  /** Undefined where the client may move it. Locks its visit. */
  async findUnmovable(appointment: Appointment | undefined, now: Temporal.Instant) {
    if (!appointment) return 'gone';
    const visit = await this.appointments.listVisitForChange(appointment.visitId);
    return unmovableBecause(appointment, visit, now);
  }

  private async search(appointment: Appointment, wanted: WantedTimes, now: Temporal.Instant): Promise<FreeTimes> {
    const context = await this.schedule.read(questionAbout(appointment, { by: byLink(appointment), now }, []));
    if (!context.person) return { of: 'others', times: [] };
    const from = earliestOffer(Temporal.Instant.from(wanted.from), now);
    return this.findTimes.execute(wantedAgain(appointment, context), { from, limit: wanted.limit });
  }

  private tell(body: Message<typeof TimesOffered>['body']): void {
    this.outbox.add(TimesOffered, { aggregateId: this.ids.next(), aggregateVersion: 1, body });
  }
}
