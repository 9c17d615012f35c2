import type { BookingContext } from './booking-context';
import { preferredUnits } from './booking.rules';
import type { Claim } from './claim';
import { type ClaimQuestion, personOf, planClaim } from './claim.rules';
import { bookableInterval, instantAsked } from './interval.rules';
import { bufferAfter, kindsNeeded, offersFor } from './service-lines.rules';
import type { HeldTime, SlotHold } from './slot-hold';
import type { Staff } from './staff';
import { requireWorkingTime } from './working-time.rules';

export interface HoldRequest {
  readonly teamMemberId: string;
  readonly start: string;
  readonly end: string;
  readonly resourceIds?: readonly string[];
  /** The services it will be booked for, so that it covers their buffer and resources. */
  readonly serviceIds?: readonly string[];
  /** Whose other appointments no alternative may meet. */
  readonly clientId?: string;
}

/**
 * All rules of a hold, as a booking on the same time would meet them. A hold that is moved without naming services or
 * resources keeps its buffer and one unit of each kind it had.
 * @throws DomainError in the words of the rule that is broken
 * @throws TimeTaken when the rules hold but seats are taken
 */
export function planHold(
  request: HoldRequest,
  context: BookingContext,
  asked: { by: Staff; holdId: string; moving?: SlotHold },
): { time: HeldTime; claim: Claim } {
  const person = personOf(context, request.teamMemberId);
  const { timeZone } = context.branch;
  const interval = bookableInterval(instantAsked(request.start, timeZone), instantAsked(request.end, timeZone));
  requireWorkingTime(interval, person, asked.by);
  const services = (request.serviceIds ?? []).map((serviceId) => ({ serviceId }));
  const offers = offersFor(services, context.offers, person.name);
  const kept = request.serviceIds ? undefined : asked.moving;
  const bufferMinutes = kept ? kept.time.bufferMinutes : bufferAfter(offers);
  const question: ClaimQuestion = {
    owner: { kind: 'hold', id: asked.holdId },
    interval,
    bufferMinutes,
    kindIds: kept && !request.resourceIds ? kindsOf(kept, context) : kindsNeeded(offers),
    chosenIds: request.resourceIds ?? [],
    preferredIds: preferredUnits(context, asked.moving?.time.unitIds),
    ownerIds: [asked.holdId],
    serviceIds: services.map(({ serviceId }) => serviceId),
    personSeat: 'primary',
    clientId: request.clientId,
  };
  const claim = planClaim(question, context, person);
  const seatIds = claim.seats.map(({ seatId }) => seatId);
  return { time: { teamMemberId: person.id, interval, bufferMinutes, unitIds: claim.unitIds, seatIds }, claim };
}

function kindsOf(hold: SlotHold, { units }: BookingContext): string[] {
  return hold.time.unitIds.flatMap((id) => units.find((unit) => unit.id === id)?.kindId ?? []);
}
