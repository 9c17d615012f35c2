import type { DayPlan, PlannedMember, Taken } from './day-plan';
import { type Span, overlaps, sharedMinutes } from './span';

/** A place on the grid that somebody thinks of: where a ghost stands, or where a block is dragged to. */
export interface Candidate extends Span {
  readonly memberId: string;
  readonly bufferMinutes: number;
  readonly serviceIds: readonly string[];
  readonly resourceIds: readonly string[];
  /** The appointment that is being moved, or the hold that is being used: it is not in its own way. */
  readonly ignoring?: string;
}

/** Why a candidate is not free. The server has the last word; this is what is known before asking it. */
export type Obstacle =
  | { readonly kind: 'outside-day' }
  | { readonly kind: 'outside-hours'; readonly shifts: readonly Span[] }
  | { readonly kind: 'break'; readonly during: Span }
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'resource'; readonly resourceId: string; readonly taken: Taken };

/** What a centre can do besides what is on the day: who performs what, and which units replace each other. */
export interface Catalogue {
  /** Services by team member; undefined while unknown, which obstructs nothing. */
  offers(memberId: string): ReadonlySet<string> | undefined;
  /** The units that can stand in for one another, the given one included. */
  unitsLike(resourceId: string): readonly string[];
}

export const emptyCatalogue: Catalogue = { offers: () => undefined, unitsLike: () => [] };

function hoursObstacle(member: PlannedMember, candidate: Span): Obstacle | undefined {
  const worked = member.shifts.reduce((sum, shift) => sum + sharedMinutes(shift, candidate), 0);
  if (worked >= candidate.end - candidate.start) return undefined;
  const breakIndex = member.shifts.findIndex((shift, index) => {
    const next = member.shifts[index + 1];
    return next !== undefined && overlaps({ start: shift.end, end: next.start }, candidate);
  });
  const before = member.shifts[breakIndex];
  const after = member.shifts[breakIndex + 1];
  if (breakIndex === -1 || !before || !after) return { kind: 'outside-hours', shifts: member.shifts };
  return { kind: 'break', during: { start: before.end, end: after.start } };
}

function takenObstacles(plan: DayPlan, candidate: Candidate): Obstacle[] {
  const whole = { start: candidate.start, end: candidate.end + candidate.bufferMinutes };
  const column = plan.takenOf.get(candidate.memberId) ?? [];
  return column
    .filter((taken) => taken.id !== candidate.ignoring && overlaps(taken, whole))
    .map((taken) => ({ kind: 'taken' as const, taken }));
}

function unitTakenBy(plan: DayPlan, unitId: string, candidate: Candidate): Taken | undefined {
  const whole = { start: candidate.start, end: candidate.end + candidate.bufferMinutes };
  for (const column of plan.takenOf.values()) {
    const hit = column.find(
      (taken) => taken.id !== candidate.ignoring && taken.resourceIds.includes(unitId) && overlaps(taken, whole),
    );
    if (hit) return hit;
  }
  return undefined;
}

/** A unit in use is no obstacle while another of its kind is free: the server assigns that one. */
function resourceObstacles(plan: DayPlan, candidate: Candidate, catalogue: Catalogue): Obstacle[] {
  return candidate.resourceIds.flatMap((resourceId): Obstacle[] => {
    const taken = unitTakenBy(plan, resourceId, candidate);
    if (!taken) return [];
    const isReplaceable = catalogue.unitsLike(resourceId).some((unit) => !unitTakenBy(plan, unit, candidate));
    return isReplaceable ? [] : [{ kind: 'resource', resourceId, taken }];
  });
}

/** Everything in the way of a candidate, the plainest reason first; empty when it is free. */
export function obstaclesOf(plan: DayPlan, candidate: Candidate, catalogue: Catalogue): Obstacle[] {
  const member = plan.members.get(candidate.memberId);
  if (!member || candidate.start < 0 || candidate.start >= plan.axis.minutes) return [{ kind: 'outside-day' }];
  const hours = hoursObstacle(member, candidate);
  const offers = catalogue.offers(candidate.memberId);
  const missing = offers && candidate.serviceIds.find((serviceId) => !offers.has(serviceId));
  return [
    ...takenObstacles(plan, candidate),
    ...(missing === undefined ? [] : [{ kind: 'service' as const, serviceId: missing }]),
    ...(hours ? [hours] : []),
    ...resourceObstacles(plan, candidate, catalogue),
  ];
}

/** Obstacles that a person with the right to book outside working time may pass. */
export function isPassable(obstacle: Obstacle, mayBookOutsideHours: 'may' | 'may-not'): boolean {
  return mayBookOutsideHours === 'may' && (obstacle.kind === 'outside-hours' || obstacle.kind === 'break');
}
