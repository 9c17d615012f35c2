import type { Temporal, TimeRange } from '@anteroom/kernel';

/** An appointment as far as visits go. Cancelled and blank ones are none: they bind nobody. */
export interface VisitMember {
  readonly id: string;
  readonly interval: TimeRange;
  readonly bookedAt: Temporal.Instant;
  /** The visit it belongs to so far. */
  readonly visitId: string;
  /** By hand: its own id, a visit of its own; another's, in the visit of that one. Null: by the rule. */
  readonly linkId: string | null;
  /** Money stands on its visit: it stays in it. */
  readonly isFrozen: boolean;
}

/**
 * Which visit each of a client's appointments of one local day belongs to: those whose gap is at most the interval are
 * one visit, named after the one that was booked first. Where money stands on a visit, it keeps its name and its
 * appointments, and takes in what comes within the interval of them; between two such visits the older one does. What
 * was placed by hand stays where it was put, and its time binds nobody else.
 *
 * It depends on what is there, not on how it came about, so that no order of bookings, moves and cancellations makes a
 * difference.
 * @param members all active appointments of the client on that day
 * @returns visit by appointment
 */
export function visitsOf(members: readonly VisitMember[], intervalMinutes: number): Map<string, string> {
  const known = new Set(members.map(({ id }) => id));
  const isBound = bindsWithin(intervalMinutes, known);
  const visits = new Map(members.filter(({ isFrozen }) => isFrozen).map(({ id, visitId }) => [id, visitId]));
  const [frozen, free] = [members.filter(({ isFrozen }) => isFrozen), members.filter(({ isFrozen }) => !isFrozen)];
  for (const group of componentsOf(free, isBound)) {
    const settling = frozen.filter((one) => group.some((member) => isBound(one, member)));
    const visitId = oldestOf(settling)?.visitId ?? firstBooked(group).id;
    for (const { id } of group) visits.set(id, visitId);
  }
  return visits;
}

/**
 * What was placed by hand when one appointment leaves its visit and stands alone: those that were in the visit through
 * it stay together, at another of its appointments. @returns new links by appointment; unchanged ones are not named
 */
export function linksWithout(members: readonly VisitMember[], leaving: string): Map<string, string> {
  const links = new Map([[leaving, leaving]]);
  const dependants = members.filter(({ id, linkId }) => linkId === leaving && id !== leaving);
  const others = members.filter(({ id, linkId }) => id !== leaving && linkId !== leaving);
  const anchor = firstOrNone(others) ?? firstOrNone(dependants);
  for (const { id } of dependants) links.set(id, anchor?.id ?? id);
  return links;
}

/** Minutes from the end of the one that starts first to the start of the other; negative where they overlap. */
export function gapMinutes(one: TimeRange, other: TimeRange): number {
  const [first, second] = one.start.epochMilliseconds <= other.start.epochMilliseconds ? [one, other] : [other, one];
  return (second.start.epochMilliseconds - first.end.epochMilliseconds) / 60_000;
}

type IsBound = (one: VisitMember, other: VisitMember) => boolean;

/** A link to an appointment that is not there any more says nothing: then the rule holds again. */
function bindsWithin(intervalMinutes: number, known: ReadonlySet<string>): IsBound {
  const linkOf = ({ linkId }: VisitMember) => (linkId !== null && known.has(linkId) ? linkId : null);
  return (one, other) => {
    const [link, otherLink] = [linkOf(one), linkOf(other)];
    if (link === other.id || otherLink === one.id) return true;
    return link === null && otherLink === null && gapMinutes(one.interval, other.interval) <= intervalMinutes;
  };
}

function componentsOf(members: readonly VisitMember[], isBound: IsBound): VisitMember[][] {
  const left = new Set(members);
  const components: VisitMember[][] = [];
  for (const seed of members) {
    if (!left.delete(seed)) continue;
    const component = [seed];
    for (const member of component) {
      const reached = [...left].filter((other) => isBound(member, other));
      for (const other of reached) left.delete(other);
      component.push(...reached);
    }
    components.push(component);
  }
  return components;
}

function firstBooked(members: readonly VisitMember[]): VisitMember {
  return members.reduce((first, one) => (compareBooked(one, first) < 0 ? one : first));
}

function firstOrNone(members: readonly VisitMember[]): VisitMember | undefined {
  return members.length > 0 ? firstBooked(members) : undefined;
}

/** Ids grow with time, so the smallest visit is the oldest. */
function oldestOf(members: readonly VisitMember[]): VisitMember | undefined {
  return members.toSorted((a, b) => (a.visitId < b.visitId ? -1 : 1)).at(0);
}

function compareBooked(one: VisitMember, other: VisitMember): number {
  const difference = one.bookedAt.epochMilliseconds - other.bookedAt.epochMilliseconds;
  if (difference !== 0) return difference;
  return one.id < other.id ? -1 : 1;
}
