import { type DayAxis, snapDown, snapNearest, snapUp } from './day-axis';
import { type DayPlan, freeSpans } from './day-plan';
import { type Span, without } from './span';

/** What a booking lasts when nothing else is known, in minutes. */
export const usualMinutes = 30;

/** A new booking that the pointer or the keyboard could begin here. */
export interface Ghost extends Span {
  readonly memberId: string;
  readonly hours: 'working' | 'outside';
}

export interface GhostRules {
  readonly step: number;
  /** The length offered where there is room for it, in minutes. */
  readonly usualMinutes: number;
  readonly outsideHours: 'may' | 'may-not';
}

function holeAround(spans: readonly Span[], minute: number): Span | undefined {
  return spans.find(({ start, end }) => start <= minute && minute < end);
}

/** Time of a person that nothing occupies, working or not. */
function untakenAround(plan: DayPlan, memberId: string, minute: number): Span | undefined {
  const day = { start: 0, end: plan.axis.minutes };
  const shifts = plan.members.get(memberId)?.shifts ?? [];
  return holeAround(without([day], [...(plan.takenOf.get(memberId) ?? []), ...shifts]), minute);
}

/** The free stretch of a person around a minute, and whether it is working time; undefined where there is none. */
export function roomAt(
  plan: DayPlan,
  memberId: string,
  minute: number,
  rules: Pick<GhostRules, 'outsideHours'>,
): (Span & { hours: Ghost['hours'] }) | undefined {
  const working = holeAround(freeSpans(plan, memberId), minute);
  if (working) return { ...working, hours: 'working' };
  if (rules.outsideHours === 'may-not') return undefined;
  const outside = untakenAround(plan, memberId, minute);
  return outside && { ...outside, hours: 'outside' };
}

/** What a click at `minute` would begin: snapped to the step, kept within the free stretch. */
export function ghostAt(plan: DayPlan, memberId: string, minute: number, rules: GhostRules): Ghost | undefined {
  const room = roomAt(plan, memberId, minute, rules);
  if (!room) return undefined;
  const start = Math.max(room.start, snapDown(plan.axis, minute, rules.step));
  return { memberId, start, end: Math.min(start + rules.usualMinutes, room.end), hours: room.hours };
}

/** The ghost after the pointer was pressed at one minute and dragged to another: that length, within the free stretch. */
export function stretchedGhost(plan: DayPlan, ghost: Ghost, minute: number, rules: GhostRules): Ghost {
  const room = roomAt(plan, ghost.memberId, ghost.start, rules) ?? ghost;
  const to = snapNearest(plan.axis, minute, rules.step);
  const start = Math.max(room.start, Math.min(ghost.start, to));
  const end = Math.min(room.end, Math.max(ghost.start + rules.step, to));
  return { ...ghost, start, end: Math.max(end, start + 1) };
}

/** The first start in somebody's working time at or after a minute with room for one step. */
function firstFreeStart(plan: DayPlan, memberId: string, minute: number, step: number): number | undefined {
  return freeSpans(plan, memberId)
    .map(({ start, end }) => ({ start: snapUp(plan.axis, Math.max(start, minute), step), end }))
    .find(({ start, end }) => start + step <= end)?.start;
}

/** The next booking that could begin at or after a minute: with the first of these people, else with who is free first. */
export function nextGhost(
  plan: DayPlan,
  memberIds: readonly string[],
  minute: number,
  rules: GhostRules,
): Ghost | undefined {
  const places = memberIds.flatMap((memberId) => {
    const start = firstFreeStart(plan, memberId, minute, rules.step);
    return start === undefined ? [] : [{ memberId, start }];
  });
  const own = places.find(({ memberId }) => memberId === memberIds[0]);
  const next = own ?? places.toSorted((a, b) => a.start - b.start)[0];
  return next && ghostAt(plan, next.memberId, next.start, rules);
}

/** Minutes until something is in the way from here, for the name of a free cell. */
export function freeMinutesFrom(plan: DayPlan, memberId: string, minute: number): number {
  const hole = holeAround(freeSpans(plan, memberId), minute);
  return hole ? Math.floor(hole.end - minute) : 0;
}

/** The hours in which anybody works, whole hours; the usual day when nobody does. */
export function workingHoursOf(plan: DayPlan): Span {
  const shifts = [...plan.members.values()].flatMap((member) => member.shifts);
  if (shifts.length === 0) return usualHours(plan.axis);
  const start = Math.min(...shifts.map((shift) => shift.start));
  return { start, end: Math.max(...shifts.map((shift) => shift.end)) };
}

function usualHours(axis: DayAxis): Span {
  return { start: Math.min(480, axis.minutes), end: Math.min(1080, axis.minutes) };
}
