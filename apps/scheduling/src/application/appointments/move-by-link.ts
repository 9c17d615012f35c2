import { DomainError, type ErrorCode, Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import { byLink } from '../../domain/staff';
import { Appointments } from './appointments';
import { AttemptEdit } from './attempt-edit';
import { OfferTimes, type WantedTimes } from './offer-times';

/** The wish of a client for one of the times that were offered to them. */
export interface LinkMove {
  readonly branchId: string;
  readonly appointmentId: string;
  /** The start that the client was asked about, ISO 8601. */
  readonly start: string;
  readonly wish: Pick<WantedTimes, 'offerId' | 'from' | 'limit'> & {
    readonly start: string;
    readonly teamMemberId: string;
    readonly version: number;
  };
}

type Refusal = 'taken' | 'changed';

/** How a move is refused when the wished time is not to be had any more. */
const gone: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'slot-taken',
  'client-busy',
  'outside-working-time',
  'service-not-offered',
  'resource-not-suitable',
  'unknown-reference',
  'invalid-interval',
]);

export const isTimeGone = (error: unknown): boolean => error instanceof DomainError && gone.has(error.code);

/**
 * A client moves an appointment by the link of a message, on the same path as a move at the desk. A wish about an
 * appointment that is another one by now, or that may not be moved by a link any more, is answered with what is free now.
 */
export class MoveByLink {
  constructor(
    private readonly appointments: Appointments,
    private readonly attemptEdit: AttemptEdit,
    private readonly offerTimes: OfferTimes,
  ) {}

  /**
   * Joins the running unit of work, which is to be one of a `Contest`.
   * @throws TimeTaken and DomainError as an edit; {@link isTimeGone} tells those that mean the time is gone
   */
  async execute(move: LinkMove, now: Temporal.Instant): Promise<void> {
    const appointment = await this.appointments.findForChange(move.appointmentId);
    if (!appointment || (await this.offerTimes.findUnmovable(appointment, now)) || !isAsOffered(appointment, move)) {
      return this.offerAnew(move, 'changed', now);
    }
    const { start, teamMemberId, version } = move.wish;
    if (Temporal.Instant.compare(Temporal.Instant.from(start), now) <= 0) return this.offerAnew(move, 'taken', now);
    const edit = { start, teamMemberId };
    await this.attemptEdit.execute({ appointmentId: appointment.id, edit, version, by: byLink(appointment) }, now);
  }

  /** Why the wish is not granted, and what is free instead. Joins the running unit of work. */
  offerAnew({ branchId, appointmentId, wish }: LinkMove, reason: Refusal, now: Temporal.Instant): Promise<void> {
    const { offerId, from, limit } = wish;
    return this.offerTimes.execute({ branchId, appointmentId, offerId, from, limit, reason }, now);
  }
}

function isAsOffered({ version, startsAt }: Appointment, { start, wish }: LinkMove): boolean {
  return version === wish.version && startsAt.equals(Temporal.Instant.from(start));
}
