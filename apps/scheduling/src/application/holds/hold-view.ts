import type { CalendarChange, SlotHold as SlotHoldView } from '@anteroom/contracts-scheduling';
import type { BookingContext } from '../../domain/booking-context';
import type { SlotHold } from '../../domain/slot-hold';
import { Colleague } from '../../domain/staff';
import type { DayChange } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';

/** A hold as colleagues see it. */
export function holdView(hold: SlotHold, names: Readonly<Record<string, string>>): SlotHoldView {
  const { interval, unitIds, seatIds, teamMemberId } = hold.time;
  return {
    id: hold.id,
    branchId: hold.branchId,
    teamMemberId,
    start: interval.start.toString(),
    end: interval.end.toString(),
    bufferEnd: hold.during.end.toString(),
    resources: unitIds.map((id) => ({ id, name: names[id] ?? '' })),
    seats: [...seatIds],
    heldBy: Colleague.of(hold.heldBy),
    expiresAt: hold.expiresAt.toString(),
  };
}

/** The hold is gone from the calendar. */
export function holdGone(holdId: string): CalendarChange {
  return { kind: 'hold', id: holdId, value: null };
}

/** What the days show when an appointment takes over the hold that was found with the context, if there was one. */
export function holdTakenOver({ branch, hold }: BookingContext): DayChange[] {
  if (!hold) return [];
  const place = { branchId: branch.id, timeZone: branch.timeZone };
  return dayChanges({ ...place, before: hold.time.interval, value: holdGone(hold.id) });
}
