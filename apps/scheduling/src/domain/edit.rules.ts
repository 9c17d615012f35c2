import { DomainError, Temporal, TimeRange } from '@anteroom/kernel';
import type { Appointment } from './appointment';
import type { BookingContext, Person } from './booking-context';
import { type BookingPlan, preferredUnits } from './booking.rules';
import type { WantedTime } from './claim';
import type { ClientOverlap } from './client-overlap.rules';
import { type ClaimQuestion, isSeatFree, personOf, planClaim, wantedTime } from './claim.rules';
import { bookableInterval, instantAsked } from './interval.rules';
import type { UnitsWanted } from './resources.rules';
import {
  type LineContent,
  type Offer,
  type ServiceLineRequest,
  bufferAfter,
  kindsNeeded,
  linesFor,
  offersFor,
  requireListPrices,
  totalMinutes,
} from './service-lines.rules';
import { type Staff, hasRight, requireRight } from './staff';
import { requireWorkingTime } from './working-time.rules';

/** What an edit names; what it does not name is not touched. */
export interface EditRequest {
  readonly teamMemberId?: string;
  readonly start?: string;
  readonly end?: string;
  readonly services?: readonly ServiceLineRequest[];
  readonly resourceIds?: readonly string[];
  readonly overbook?: { readonly reason: string };
  readonly clientOverlap?: ClientOverlap;
}

/** Whether the edit is about what takes time, rather than about words. */
export function touchesTime(edit: EditRequest): boolean {
  const { teamMemberId, start, end, services, resourceIds, overbook } = edit;
  return [teamMemberId, start, end, services, resourceIds, overbook].some((named) => named !== undefined);
}

/** @throws DomainError `change-not-allowed` once the appointment is completed, missed or cancelled */
export function requireEditable(appointment: Appointment): void {
  const reason = appointment.refused.edit;
  if (reason === undefined) return;
  const detail = `This appointment is ${appointment.status}: its time, person and services stay as they were.`;
  throw new DomainError('change-not-allowed', detail, { reason });
}

/**
 * The appointment as a wish for another time: as long as it is, for the same services and kinds of resource.
 * @throws DomainError `unknown-reference` when its team member is not bookable any more
 */
export function wantedAgain(appointment: Appointment, context: BookingContext): WantedTime {
  const person = personOf(context, appointment.teamMemberId);
  const kindIds = kindsNeeded(offersOf(appointment.lines, context.offers));
  const question = {
    ...unitsWanted(appointment, {}, { context, kindIds }),
    interval: appointment.interval,
    bufferMinutes: appointment.bufferMinutes,
    ownerIds: [appointment.id],
    serviceIds: appointment.lines.map(({ serviceId }) => serviceId),
    clientId: appointment.clientId,
  };
  return wantedTime(question, context, person);
}

interface Reworked {
  lines: readonly LineContent[];
  bufferMinutes: number;
  kindIds: readonly string[];
}

/**
 * All rules of an edit. Length, buffer, prices and units stay unless the edit names what they follow from.
 * @throws DomainError in the words of the rule that is broken
 * @throws TimeTaken when the rules hold but seats are taken
 */
export function planEdit(
  appointment: Appointment,
  edit: EditRequest,
  among: { context: BookingContext; by: Staff },
): BookingPlan & { personSeat: ClaimQuestion['personSeat'] } {
  const { context, by } = among;
  const person = personOf(context, edit.teamMemberId ?? appointment.teamMemberId);
  const reworked = reworkServices(appointment, edit, { context, person, by });
  const { lines, bufferMinutes } = reworked;
  const interval = intervalAfter(appointment, edit, { minutes: totalMinutes(lines), context });
  const isMoved = person.id !== appointment.teamMemberId || !interval.equals(appointment.interval);
  if (isMoved) requireWorkingTime(interval, person, by);
  const ownerIds = [appointment.id, ...(context.hold ? [context.hold.id] : [])];
  const during = interval.extendedBy(bufferMinutes);
  const isPrimaryFree = isSeatFree(person.seatId, during, { taken: context.taken, ownerIds });
  const personSeat = seatAfter(appointment, edit, { by, isMoved, isPrimaryFree });
  const question: ClaimQuestion = {
    ...unitsWanted(appointment, edit, { context, kindIds: reworked.kindIds }),
    owner: { kind: 'appointment', id: appointment.id },
    interval,
    bufferMinutes,
    ownerIds,
    serviceIds: lines.map(({ serviceId }) => serviceId),
    personSeat,
    clientId: context.client?.id ?? appointment.clientId,
  };
  return { interval, bufferMinutes, lines, claim: planClaim(question, context, person), personSeat };
}

/** Units that are not named stay where their kind is still needed; a blank appointment keeps all it has. */
function unitsWanted(
  appointment: Appointment,
  edit: EditRequest,
  { context, kindIds }: { context: BookingContext; kindIds: readonly string[] },
): UnitsWanted {
  const current = appointment.resourceUnitIds;
  const kept = kindIds.length === 0 && !edit.services ? current : [];
  return { kindIds, chosenIds: edit.resourceIds ?? kept, preferredIds: preferredUnits(context, current) };
}

function reworkServices(
  appointment: Appointment,
  { services }: EditRequest,
  { context, person, by }: { context: BookingContext; person: Person; by: Staff },
): Reworked {
  const among = { offers: context.offers, personName: person.name, currency: context.branch.currency };
  if (services) {
    const offers = offersFor(services, context.offers, person.name);
    const lines = linesFor(services, among);
    const { isSettling } = appointment.settlement;
    const giver = { rights: by.rights, limitPercent: context.branch.reductionLimitPercent, isSettling };
    requireListPrices(lines, { offers, before: appointment.lines, giver });
    return { lines, bufferMinutes: bufferAfter(offers), kindIds: kindsNeeded(offers) };
  }
  const { lines, bufferMinutes } = appointment;
  if (person.id !== appointment.teamMemberId) offersFor(lines, context.offers, person.name);
  return { lines, bufferMinutes, kindIds: kindsNeeded(offersOf(lines, context.offers)) };
}

function offersOf(lines: readonly LineContent[], offers: readonly Offer[]): Offer[] {
  return offers.filter(({ serviceId }) => lines.some((line) => line.serviceId === serviceId));
}

function intervalAfter(
  appointment: Appointment,
  edit: EditRequest,
  { minutes, context }: { minutes: number; context: BookingContext },
): TimeRange {
  const { timeZone } = context.branch;
  const start = edit.start === undefined ? appointment.startsAt : instantAsked(edit.start, timeZone);
  if (edit.end !== undefined) return bookableInterval(start, instantAsked(edit.end, timeZone));
  const length = edit.services && minutes > 0 ? minutes : appointment.interval.minutes;
  return bookableInterval(start, start.add(Temporal.Duration.from({ minutes: length })));
}

/**
 * One that was booked over another stays so until it is moved to where its person is free; only who may overbook can
 * move it onto another appointment again.
 */
function seatAfter(
  appointment: Appointment,
  edit: EditRequest,
  state: { by: Staff; isMoved: boolean; isPrimaryFree: boolean },
): ClaimQuestion['personSeat'] {
  if (edit.overbook) {
    requireRight(state.by, 'appointment.overbook');
    return 'overbook';
  }
  if (appointment.overbookReason === null) return 'primary';
  if (!state.isMoved) return 'overbook';
  return state.isPrimaryFree || !hasRight(state.by, 'appointment.overbook') ? 'primary' : 'overbook';
}
