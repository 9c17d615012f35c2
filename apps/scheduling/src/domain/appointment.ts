import { type Temporal, TimeRange } from '@anteroom/kernel';
import { type AppointmentClient, isCardOf, isSameClient } from './appointment-client';
import { type Refused, refusedFor, requireNoPayment, requireStep } from './actions.rules';
import { type AttendanceStatus, type StatusTimes, statusTimesAfter, takesTime } from './attendance.rules';
import type { BookingContext } from './booking-context';
import { type BookingPlan, type BookingRequest, planBooking } from './booking.rules';
import type { Claim } from './claim';
import { type ClientOverlap, requireClientFree } from './client-overlap.rules';
import { type EditRequest, planEdit, requireEditable, touchesTime, wantedAgain } from './edit.rules';
import { requireLateEdit, requireStepBack } from './late-edit.rules';
import { ServiceLine } from './service-line';
import type { LineContent } from './service-lines.rules';
import { requireStatusTime } from './status-time.rules';
import { type Settlement, nothingKnown } from './settlement';
import { type Act, type Cause, Colleague, type Staff, requireRight } from './staff';

type Changeable = Omit<
  { -readonly [Key in keyof Appointment as Appointment[Key] extends () => unknown ? never : Key]: Appointment[Key] },
  'id' | 'interval' | 'during' | 'client' | 'refused'
>;

/** One person's time with one team member. It changes by its verbs only; each raises the version by one. */
export class Appointment {
  readonly id!: string;
  readonly branchId!: string;
  readonly version!: number;
  readonly visitId!: string;
  readonly teamMemberId!: string;
  readonly startsAt!: Temporal.Instant;
  readonly endsAt!: Temporal.Instant;
  readonly bufferMinutes!: number;
  readonly status!: AttendanceStatus;
  readonly statusTimes!: StatusTimes;
  readonly clientId!: string | null;
  readonly clientName!: string | null;
  readonly clientPhone!: string | null;
  /** In the order in which they were chosen. */
  readonly resourceUnitIds!: readonly string[];
  readonly comment!: string;
  readonly overbookReason!: string | null;
  readonly cancelReason!: string | null;
  /** By hand: see `VisitMember`. */
  readonly visitLinkId!: string | null;
  readonly bookedBy!: Colleague;
  readonly bookedAt!: Temporal.Instant;
  readonly changedBy!: Colleague;
  readonly changedAt!: Temporal.Instant;
  /** Loaded with it, stored beside it. */
  readonly lines!: readonly ServiceLine[];
  /** Of its visit; loaded with it, stored beside it. */
  readonly settlement!: Settlement;

  private constructor(id: string) {
    this.id = id;
  }

  /**
   * A new appointment and the seats it claims; without services and client a blank one.
   * @throws DomainError in the words of the rule that is broken
   * @throws TimeTaken when the rules hold but seats are taken
   */
  static book(
    id: string,
    wanted: { request: BookingRequest; client: AppointmentClient | null; context: BookingContext },
    act: Act,
  ): { appointment: Appointment; claim: Claim } {
    const { request, client, context } = wanted;
    const plan = planBooking(request, context, { by: act.by, appointmentId: id });
    const appointment = new Appointment(id);
    appointment.become({
      branchId: context.branch.id,
      visitId: id,
      version: 1,
      status: 'booked',
      statusTimes: { booked: act.now.toString() },
      comment: request.comment,
      cancelReason: null,
      visitLinkId: null,
      bookedBy: Colleague.of(act.by),
      bookedAt: act.now,
      changedBy: Colleague.of(act.by),
      changedAt: act.now,
      settlement: nothingKnown,
    });
    appointment.becomeClientOf(client);
    appointment.take(plan, request.overbook?.reason ?? null);
    requireClientFree(appointment, () => plan.claim.wanted, { ...context, overlap: request.clientOverlap });
    return { appointment, claim: plan.claim };
  }

  get interval(): TimeRange {
    return TimeRange.of(this.startsAt, this.endsAt);
  }

  /** What it occupies, buffer included. */
  get during(): TimeRange {
    return this.interval.extendedBy(this.bufferMinutes);
  }

  get client(): AppointmentClient | null {
    return this.clientName === null ? null : { id: this.clientId, name: this.clientName, phone: this.clientPhone };
  }

  /** What it does not permit now, and why. */
  get refused(): Refused {
    return refusedFor({ status: this.status, isSettling: this.settlement.isSettling });
  }

  /**
   * Moves, resizes, reassigns or edits; returns the seats to claim anew, or null when what it occupies stays.
   * `client` undefined: not touched; null: taken off.
   * @throws DomainError in the words of the rule that is broken; `payment-in-progress` for another client while money
   *   stands on the visit; TimeTaken as {@link Appointment.book}
   */
  edit(
    wanted: { edit: EditRequest & { comment?: string }; client?: AppointmentClient | null; context: BookingContext },
    act: Act,
  ): Claim | null {
    const { edit, client, context } = wanted;
    const before = { interval: this.interval, clientId: this.clientId };
    const isOtherClient = client !== undefined && !isSameClient(client, this.client);
    requireLateEdit(this, edit, { by: act.by, isOtherClient });
    const claim = touchesTime(edit) || context.hold ? this.replan(edit, { context, by: act.by }) : null;
    if (isOtherClient) requireNoPayment(this.refused.client);
    if (isOtherClient) this.become({ visitLinkId: null, visitId: this.id });
    if (edit.comment !== undefined) this.become({ comment: edit.comment });
    if (client !== undefined) this.becomeClientOf(client);
    const time = () => claim?.wanted ?? wantedAgain(this, context);
    requireClientFree(this, time, { ...context, before, overlap: edit.clientOverlap });
    this.changedNow(act);
    return claim;
  }

  /**
   * Sets the attendance status; a step back undoes the step forward. One that was cancelled and comes back claims its
   * time again: the returned seats, else null.
   * @throws DomainError `right-missing`, `status-not-allowed`, `payment-in-progress`; TimeTaken when it comes back too late
   */
  changeStatus(
    to: AttendanceStatus,
    said: { reason: string | null; isUnusualTimeMeant: boolean; clientOverlap?: ClientOverlap | undefined },
    { act, context }: { act: Act; context: BookingContext },
  ): Claim | null {
    if (to === 'cancelled') requireRight(act.by, 'appointment.cancel');
    requireStep(this.status, to);
    if (to === 'cancelled') requireNoPayment(this.refused.cancelled);
    requireStepBack(this, to, { ...act, timeZone: context.branch.timeZone });
    requireStatusTime(this, to, { now: act.now, isMeant: said.isUnusualTimeMeant, ...context.branch });
    const plan = takesTime(this.status) ? null : planEdit(this, {}, { context, by: act.by });
    if (plan) this.take(plan, this.overbookReason);
    if (plan) requireClientFree(this, () => plan.claim.wanted, { ...context, overlap: said.clientOverlap });
    this.become({
      statusTimes: statusTimesAfter(this.statusTimes, { from: this.status, to, now: act.now }),
      status: to,
      cancelReason: takesTime(to) ? null : said.reason,
    });
    this.changedNow(act);
    return plan?.claim ?? null;
  }

  /**
   * The clients service found or made the card of the person this was booked for. Returns whether it still is that
   * person: an appointment that got another client meanwhile keeps that one.
   */
  linkClient(card: AppointmentClient): boolean {
    const isMeant = isCardOf(card, this.client);
    if (isMeant) this.carryClient(card);
    return isMeant;
  }

  /** The client's card has other contact facts now. Returns whether anything differs. */
  renameClient(card: AppointmentClient): boolean {
    const isSame = this.clientId !== card.id || (this.clientName === card.name && this.clientPhone === card.phone);
    if (!isSame) this.carryClient(card);
    return !isSame;
  }

  /** The visit it is in now, with what is known of its money: part of whatever was done to it. */
  belongTo(visitId: string, settlement: Settlement): void {
    this.become({ visitId, settlement });
  }

  /** Something that was done to another appointment put it into another visit, or it was done by hand. */
  regroup(visitId: string, settlement: Settlement, act: Cause): void {
    this.belongTo(visitId, settlement);
    this.changedNow(act);
  }

  /**
   * Gets its place among the visits by hand; they are recounted after it.
   * @throws DomainError `payment-in-progress` while money stands on its visit
   */
  placeByHand(linkId: string | null, act: Act): void {
    requireNoPayment(this.refused.visit);
    this.become({ visitLinkId: linkId });
    this.changedNow(act);
  }

  private carryClient(card: AppointmentClient): void {
    this.becomeClientOf(card);
    this.become({ version: this.version + 1 });
  }

  private replan(edit: EditRequest, among: { context: BookingContext; by: Staff }): Claim | null {
    requireEditable(this);
    const { teamMemberId: personId, during, resourceUnitIds: units, overbookReason } = this;
    const plan = planEdit(this, edit, among);
    const reason = plan.personSeat === 'overbook' ? (edit.overbook?.reason ?? this.overbookReason) : null;
    this.take(plan, reason);
    const isSame =
      personId === this.teamMemberId &&
      during.equals(this.during) &&
      (overbookReason === null) === (reason === null) &&
      units.join() === this.resourceUnitIds.join();
    return isSame && !among.context.hold ? null : plan.claim;
  }

  private take(plan: BookingPlan, overbookReason: string | null): void {
    this.become({
      teamMemberId: plan.claim.wanted.teamMemberId,
      startsAt: plan.interval.start,
      endsAt: plan.interval.end,
      bufferMinutes: plan.bufferMinutes,
      resourceUnitIds: plan.claim.unitIds,
      lines: plan.lines.map((content, index) => this.lineOf(content, index + 1)),
      overbookReason,
    });
  }

  private lineOf(content: LineContent, line: number): ServiceLine {
    return content instanceof ServiceLine ? content : new ServiceLine(this.id, this.branchId, line, content);
  }

  private becomeClientOf(client: AppointmentClient | null): void {
    this.become({
      clientId: client?.id ?? null,
      clientName: client?.name ?? null,
      clientPhone: client?.phone ?? null,
    });
  }

  private changedNow({ by, now }: Cause): void {
    this.become({ version: this.version + 1, changedBy: Colleague.of(by), changedAt: now });
  }

  private become(change: Partial<Changeable>): void {
    Object.assign(this, change);
  }
}
