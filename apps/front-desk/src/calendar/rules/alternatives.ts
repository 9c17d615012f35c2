import { type Candidate, type Catalogue, obstaclesOf } from './candidate';
import { snapDown, snapNearest, snapUp } from './day-axis';
import { type DayPlan, freeSpans } from './day-plan';
import type { Span } from './span';

/** A free place near the wanted one, on the same day. */
export interface Alternative extends Span {
  readonly memberId: string;
}

export const alternativesOffered = 3;
/** So many of the wanted person before colleagues of the same position are offered too. */
const ofWantedPerson = 2;

function nearestStart(plan: DayPlan, free: Span, candidate: Candidate, step: number): number | undefined {
  const length = candidate.end - candidate.start + candidate.bufferMinutes;
  const earliest = snapUp(plan.axis, free.start, step);
  const latest = snapDown(plan.axis, free.end - length, step);
  if (earliest > latest || latest < free.start) return undefined;
  return Math.min(latest, Math.max(earliest, snapNearest(plan.axis, candidate.start, step)));
}

function alternativesWith(plan: DayPlan, memberId: string, candidate: Candidate, rules: Rules): Alternative[] {
  const length = candidate.end - candidate.start;
  return freeSpans(plan, memberId, candidate.ignoring)
    .flatMap((free) => nearestStart(plan, free, candidate, rules.step) ?? [])
    .map((start) => ({ memberId, start, end: start + length }))
    .filter((place) => place.start !== candidate.start || memberId !== candidate.memberId)
    .filter((place) => obstaclesOf(plan, { ...candidate, ...place }, rules.catalogue).length === 0)
    .sort((a, b) => Math.abs(a.start - candidate.start) - Math.abs(b.start - candidate.start));
}

interface Rules {
  readonly step: number;
  readonly catalogue: Catalogue;
  /** Where the appointment stands now: this person is asked first when the wanted one cannot do it at all. */
  readonly fromMemberId?: string;
  /** Times that have passed are not offered. */
  readonly notBefore: number;
}

function colleaguesOf(plan: DayPlan, memberId: string, fromMemberId: string | undefined): string[] {
  const position = plan.members.get(memberId)?.position;
  const origin = fromMemberId ? plan.members.get(fromMemberId)?.position : undefined;
  const others = [...plan.members.values()].filter((member) => member.id !== memberId);
  return others.filter((member) => member.position === position || member.position === origin).map(({ id }) => id);
}

/** The nearest free places for a candidate that was refused: the wanted person first, then the same position. */
export function alternativesFor(plan: DayPlan, candidate: Candidate, rules: Rules): Alternative[] {
  const isWanted = (place: Alternative) => place.start >= rules.notBefore;
  const own = alternativesWith(plan, candidate.memberId, candidate, rules).filter(isWanted);
  const others = colleaguesOf(plan, candidate.memberId, rules.fromMemberId)
    .flatMap((memberId) => alternativesWith(plan, memberId, candidate, rules).filter(isWanted).slice(0, 2))
    .sort((a, b) => rank(a, candidate, rules) - rank(b, candidate, rules));
  const first = own.slice(0, ofWantedPerson);
  return [...first, ...others, ...own.slice(ofWantedPerson)].slice(0, alternativesOffered);
}

function rank(place: Alternative, candidate: Candidate, rules: Rules): number {
  const isOrigin = place.memberId === rules.fromMemberId;
  return Math.abs(place.start - candidate.start) - (isOrigin ? 1440 : 0);
}
