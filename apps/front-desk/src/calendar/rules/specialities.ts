import type { ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';
import { type Catalogue, obstaclesOf } from './candidate';
import { snapUp } from './day-axis';
import { type DayPlan, freeSpans } from './day-plan';
import type { Span } from './span';

/** A position with what its people are usually booked for. */
export interface Speciality {
  readonly position: string;
  readonly serviceId: string;
  readonly bufferMinutes: number;
  /** Kinds of room or equipment of which it takes one unit each. */
  readonly resourceKindIds: readonly string[];
  /** Who performs it, and how long that takes them, in minutes. */
  readonly people: readonly { readonly id: string; readonly minutes: number }[];
}

function offering(people: readonly TeamMember[], serviceId: string): number {
  return people.filter(({ offers }) => offers.some((offer) => offer.serviceId === serviceId)).length;
}

/** What most of these people do and fewest others do; of equals the first in the catalogue. */
function usualService(
  people: readonly TeamMember[],
  others: readonly TeamMember[],
  services: readonly ServiceOnOffer[],
): ServiceOnOffer | undefined {
  const rank = ({ id }: ServiceOnOffer) => offering(people, id) * 1000 - offering(others, id);
  const performed = services.filter(({ id }) => offering(people, id) > 0);
  return performed.reduce<ServiceOnOffer | undefined>(
    (best, one) => (best && rank(best) >= rank(one) ? best : one),
    undefined,
  );
}

/** The positions of a branch, those with the most people first. */
export function specialitiesOf(team: readonly TeamMember[], services: readonly ServiceOnOffer[]): Speciality[] {
  const groups = [...Map.groupBy(team, ({ position }) => position.name)];
  return groups
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([position, people]) => {
      const others = team.filter((member) => member.position.name !== position);
      const service = usualService(people, others, services);
      if (!service) return [];
      const { id: serviceId, bufferMinutes, resourceKindIds } = service;
      const performing = people.flatMap(({ id, offers }) =>
        offers
          .filter((offer) => offer.serviceId === serviceId)
          .map(({ durationMinutes: minutes }) => ({ id, minutes })),
      );
      return [{ position, serviceId, bufferMinutes, resourceKindIds, people: performing }];
    });
}

/** When somebody of a speciality is free. */
export interface FreeTime extends Span {
  readonly memberId: string;
}

interface Now {
  /** Minute of the day's axis from which on times count. */
  readonly minute: number;
  readonly step: number;
  readonly catalogue: Catalogue;
  /** One unit of a kind: others of the kind may stand in for it. */
  readonly unitOf: (kindId: string) => string | undefined;
}

function firstFreeOf(
  plan: DayPlan,
  speciality: Speciality,
  person: Speciality['people'][number],
  now: Now,
): FreeTime | undefined {
  const { serviceId, bufferMinutes, resourceKindIds } = speciality;
  const resourceIds = resourceKindIds.flatMap((kindId) => now.unitOf(kindId) ?? []);
  for (const span of freeSpans(plan, person.id)) {
    const first = snapUp(plan.axis, Math.max(span.start, now.minute), now.step);
    for (let start = first; start + person.minutes <= span.end; start += now.step) {
      const candidate = { memberId: person.id, start, end: start + person.minutes, bufferMinutes, resourceIds };
      const obstacles = obstaclesOf(plan, { ...candidate, serviceIds: [serviceId] }, now.catalogue);
      if (obstacles.length === 0) return { memberId: person.id, start, end: candidate.end };
    }
  }
  return undefined;
}

/** The next time today at which anybody of a speciality can be booked. */
export function nextFreeOf(plan: DayPlan, speciality: Speciality, now: Now): FreeTime | undefined {
  const times = speciality.people.flatMap((person) => firstFreeOf(plan, speciality, person, now) ?? []);
  return times.reduce<FreeTime | undefined>((best, one) => (best && best.start <= one.start ? best : one), undefined);
}
