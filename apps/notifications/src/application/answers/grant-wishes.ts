import { Temporal } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { AppointmentCopies } from '../following/appointment-copies';
import type { AppointmentFact } from '../following/apply-appointment-change';
import { TimeOffers } from './time-offers';
import { VisitLinks } from './visit-links';

/** An appointment is at the time that its client wished for: the link they chose it by is used. */
export class GrantWishes {
  constructor(
    private readonly offers: TimeOffers,
    private readonly links: VisitLinks,
    private readonly appointments: AppointmentCopies,
    private readonly clock: Clock,
  ) {}

  /** Joins the running unit of work, before the copy of the appointment follows. */
  async execute({ body, aggregateVersion }: AppointmentFact): Promise<void> {
    const { appointmentId, start, teamMember } = body;
    const place = { start: Temporal.Instant.from(start), teamMemberId: teamMember.id };
    const granted = await this.offers.listGranted(appointmentId, aggregateVersion, place);
    if (granted.length === 0) return;
    const now = this.clock.now();
    await this.offers.grant(
      granted.map(({ offerId }) => offerId),
      now,
    );
    await this.links.use(
      granted.map(({ linkId }) => linkId),
      'move',
    );
    await this.appointments.saveAnswer([appointmentId], 'move', now);
  }
}
