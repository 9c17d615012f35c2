import { localDateOf } from '@anteroom/kernel';
import type { Appointment } from './appointment';
import { takesTime } from './attendance.rules';
import type { Settlement } from './settlement';
import { type VisitMember, visitsOf } from './visit.rules';

/** A client's active appointment of a day, with what is known of the money of its visit. */
export interface VisitMate extends VisitMember {
  readonly clientId: string;
  readonly settlement: Settlement;
}

/** A branch's day as far as visits go. */
export interface VisitDay {
  readonly timeZone: string;
  readonly visitIntervalMinutes: number;
  /** All active appointments of the clients and days that something happens to. */
  readonly mates: readonly VisitMate[];
}

/** Undefined for one that binds nobody: cancelled, blank, or of somebody who has no card yet. */
export function mateOf(appointment: Appointment): VisitMate | undefined {
  const { id, clientId, interval, bookedAt, visitId, settlement, status } = appointment;
  if (clientId === null || !takesTime(status)) return undefined;
  const { isSettling } = settlement;
  return {
    id,
    clientId,
    interval,
    bookedAt,
    visitId,
    settlement,
    linkId: appointment.visitLinkId,
    isFrozen: isSettling,
  };
}

/**
 * The visits after a change.
 * @param changed the appointments that were changed, as they are now
 * @param day as it was before
 * @returns visit by appointment: of all that changed and of all their mates
 */
export function visitsAfter(changed: readonly Appointment[], day: VisitDay): Map<string, string> {
  const visits = new Map(changed.map((appointment) => [appointment.id, visitApart(appointment)]));
  for (const group of byClientAndDate(matesAfter(changed, day.mates), day.timeZone)) {
    for (const [id, visitId] of visitsOf(group, day.visitIntervalMinutes)) visits.set(id, visitId);
  }
  return visits;
}

/** The mates with those that changed as they are now. */
export function matesAfter(changed: readonly Appointment[], mates: readonly VisitMate[]): VisitMate[] {
  const ids = new Set(changed.map(({ id }) => id));
  return [...mates.filter(({ id }) => !ids.has(id)), ...changed.flatMap((one) => mateOf(one) ?? [])];
}

/** Of one that binds nobody: a cancelled one stays where it was, so that it comes back there; others are on their own. */
function visitApart({ id, visitId, status, settlement }: Appointment): string {
  return takesTime(status) && !settlement.isSettling ? id : visitId;
}

function byClientAndDate(mates: readonly VisitMate[], timeZone: string): VisitMate[][] {
  const groups = new Map<string, VisitMate[]>();
  for (const mate of mates) {
    const key = `${mate.clientId} ${localDateOf(mate.interval.start, timeZone)}`;
    groups.set(key, [...(groups.get(key) ?? []), mate]);
  }
  return [...groups.values()];
}
