import { DomainError, type TimeRange } from '@anteroom/kernel';
import type { BookingContext, Person, TakenTime } from './booking-context';
import { type Claim, type ClaimedSeat, type OwnerKind, TimeTaken, type WantedTime } from './claim';
import { type UnitChoice, type UnitsWanted, chooseUnits } from './resources.rules';

export interface ClaimQuestion extends UnitsWanted {
  readonly owner: { readonly kind: OwnerKind; readonly id: string };
  readonly interval: TimeRange;
  readonly bufferMinutes: number;
  /** Owners whose time counts as free: the appointment itself, the hold it takes over. */
  readonly ownerIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly personSeat: 'primary' | 'overbook';
  /** Whose other appointments no alternative may meet. */
  readonly clientId?: string | null | undefined;
}

/** @throws DomainError `unknown-reference` when the branch has no such bookable person */
export function personOf(context: BookingContext, teamMemberId: string): Person {
  if (context.person) return context.person;
  const facts = { path: 'teamMemberId', id: teamMemberId };
  throw new DomainError('unknown-reference', 'This team member does not exist in the branch.', facts);
}

/** Whether nothing but the named owners occupies the seat in that time. */
export function isSeatFree(
  seatId: number,
  during: TimeRange,
  among: { taken: readonly TakenTime[]; ownerIds: readonly string[] },
): boolean {
  return !among.taken.some(
    (time) => time.seatId === seatId && !among.ownerIds.includes(time.ownerId) && time.during.overlaps(during),
  );
}

/**
 * The seats to claim: the person's and one unit of every needed kind.
 * @throws TimeTaken when the person, a hand-chosen unit or every unit of a kind is taken, naming all of those seats
 * @throws DomainError as `chooseUnits`
 */
export function planClaim(question: ClaimQuestion, context: BookingContext, person: Person): Claim {
  const during = question.interval.extendedBy(question.bufferMinutes);
  const isFree = (seatId: number) => isSeatFree(seatId, during, { taken: context.taken, ownerIds: question.ownerIds });
  const wanted = wantedTime(question, context, person);
  const outcome = chooseUnits(question, context.units, (unit) => isFree(unit.seatId));
  const personSeatId = question.personSeat === 'primary' ? person.seatId : person.overbookSeatId;
  const choices = outcome.kind === 'chosen' ? outcome.choices : [];
  const fixed = [personSeatId, ...choices.map(({ unit }) => unit.seatId)].filter((seatId) => !isFree(seatId));
  const exhausted = outcome.kind === 'all-taken' ? outcome.units.map(({ seatId }) => seatId) : [];
  if (fixed.length + exhausted.length > 0) throw new TimeTaken(wanted, [...fixed, ...exhausted], 'none');
  return {
    owner: question.owner,
    seats: seatsOf(personSeatId, choices),
    unitIds: choices.map(({ unit }) => unit.id),
    during,
    wanted,
  };
}

function seatsOf(personSeatId: number, choices: readonly UnitChoice[]): ClaimedSeat[] {
  const seats: ClaimedSeat[] = choices.map(({ unit, reason }) => ({ seatId: unit.seatId, reason }));
  seats.push({ seatId: personSeatId, reason: 'person' });
  return seats.sort((a, b) => a.seatId - b.seatId);
}

/** The question as a wish, to name what is in its way and to look for another time. */
export function wantedTime(
  question: Omit<ClaimQuestion, 'owner' | 'personSeat'>,
  { branch, holdAsked }: BookingContext,
  person: Person,
): WantedTime {
  return {
    branchId: branch.id,
    timeZone: branch.timeZone,
    stepMinutes: branch.stepMinutes,
    teamMemberId: person.id,
    personName: person.name,
    interval: question.interval,
    bufferMinutes: question.bufferMinutes,
    kindIds: question.kindIds,
    unitIds: question.chosenIds,
    serviceIds: question.serviceIds,
    ownerIds: question.ownerIds,
    hold: holdAsked === 'gone' ? 'gone' : 'none',
    ...(question.clientId ? { clientId: question.clientId } : {}),
  };
}
