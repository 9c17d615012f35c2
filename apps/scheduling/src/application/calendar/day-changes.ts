import type { CalendarChange } from '@anteroom/contracts-scheduling';
import { type TimeRange, localDatesTouched } from '@anteroom/kernel';
import type { DayChange } from './calendar';

/** A thing on the calendar and where it stood and stands; without `after` it is gone from every day. */
export interface Placement<Value> {
  readonly branchId: string;
  readonly timeZone: string;
  readonly before?: TimeRange;
  readonly after?: TimeRange;
  readonly value: Value;
}

/** On every day it touches now the new value, on every day it only touched before null. */
export function dayChanges({ branchId, timeZone, before, after, value }: Placement<CalendarChange>): DayChange[] {
  const daysNow = after ? localDatesTouched(after, timeZone) : [];
  const daysLeft = before ? localDatesTouched(before, timeZone).filter((date) => !daysNow.includes(date)) : [];
  return [
    ...daysNow.map((date) => ({ branchId, date, change: value })),
    ...daysLeft.map((date) => ({ branchId, date, change: { ...value, value: null } })),
  ];
}
