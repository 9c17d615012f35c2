import type { TimeRange } from '@anteroom/kernel';
import type { BookingContext } from './booking-context';
import type { Claim } from './claim';
import { type ClaimQuestion, personOf, planClaim } from './claim.rules';
import type { ClientOverlap } from './client-overlap.rules';
import { intervalAsked } from './interval.rules';
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
import { type Staff, requireRight } from './staff';
import { requireWorkingTime } from './working-time.rules';

export interface BookingRequest {
  readonly teamMemberId: string;
  /** ISO 8601 as it was asked for, so that a wall-clock time that does not exist can be told. */
  readonly start: string;
  readonly end?: string;
  readonly services: readonly ServiceLineRequest[];
  readonly resourceIds?: readonly string[];
  readonly comment: string;
  readonly overbook?: { readonly reason: string };
  readonly clientOverlap?: ClientOverlap;
}

export interface BookingPlan {
  readonly interval: TimeRange;
  readonly bufferMinutes: number;
  readonly lines: readonly LineContent[];
  readonly claim: Claim;
}

/**
 * All rules of a booking: the interval, what the services need, working time, overbooking, seats.
 * @throws DomainError in the words of the rule that is broken
 * @throws TimeTaken when the rules hold but seats are taken
 */
export function planBooking(
  request: BookingRequest,
  context: BookingContext,
  asked: { by: Staff; appointmentId: string },
): BookingPlan {
  const person = personOf(context, request.teamMemberId);
  const { currency, timeZone, reductionLimitPercent: limitPercent } = context.branch;
  const lines = linesFor(request.services, { offers: context.offers, personName: person.name, currency });
  const offers = offersFor(request.services, context.offers, person.name);
  requireListPrices(lines, { offers, before: [], giver: { rights: asked.by.rights, limitPercent } });
  const interval = intervalAsked(request, totalMinutes(lines), timeZone);
  requireWorkingTime(interval, person, asked.by);
  if (request.overbook) requireRight(asked.by, 'appointment.overbook');
  const bufferMinutes = bufferAfter(offers);
  const question: ClaimQuestion = {
    ...unitsWanted(request, offers, context),
    owner: { kind: 'appointment', id: asked.appointmentId },
    interval,
    bufferMinutes,
    ownerIds: context.hold ? [context.hold.id] : [],
    serviceIds: lines.map(({ serviceId }) => serviceId),
    personSeat: request.overbook ? 'overbook' : 'primary',
    clientId: context.client?.id,
  };
  return { interval, bufferMinutes, lines, claim: planClaim(question, context, person) };
}

/** A blank appointment that names no units gets those of its hold. */
function unitsWanted(request: BookingRequest, offers: readonly Offer[], context: BookingContext): UnitsWanted {
  const kindIds = kindsNeeded(offers);
  const held = kindIds.length === 0 ? (context.hold?.time.unitIds ?? []) : [];
  return { kindIds, chosenIds: request.resourceIds ?? held, preferredIds: preferredUnits(context) };
}

/** Units to try first: those the hold has, those the appointment had, the person's usual one. */
export function preferredUnits(context: BookingContext, current: readonly string[] = []): string[] {
  const usual = context.person?.usualUnitId;
  return [...(context.hold?.time.unitIds ?? []), ...current, ...(usual ? [usual] : [])];
}
