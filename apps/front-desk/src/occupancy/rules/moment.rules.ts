import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { waitsFrom } from '../../shared/format/waits-from';
import { minuteMs } from './spans.rules';

/** Nobody is called late before this many minutes after the start. */
export const lateAfterMinutes = 10;

/** Whole minutes since the arrival, or since the time due for who came before it. */
export function waitedMinutes(one: CalendarAppointment, now: number): number {
  return Math.floor(waitedMs(one, now) / minuteMs);
}

export function waitedMs({ statusTimes, start }: CalendarAppointment, now: number): number {
  const arrived = statusTimes.arrived === undefined ? undefined : Date.parse(statusTimes.arrived);
  return Math.max(0, now - waitsFrom(arrived, Date.parse(start)));
}

export function isWaiting({ status }: CalendarAppointment): boolean {
  return status === 'arrived';
}

export function isInRoom({ status }: CalendarAppointment): boolean {
  return status === 'in-room';
}

/** Whole minutes past the planned end, in the room; 0 for everything else. */
export function overMinutes(one: CalendarAppointment, now: number): number {
  return isInRoom(one) ? Math.max(0, Math.floor((now - Date.parse(one.end)) / minuteMs)) : 0;
}

/** Whole minutes past the start without an arrival; 0 until that is called late. */
export function lateMinutes({ status, start }: CalendarAppointment, now: number): number {
  if (status !== 'booked' && status !== 'confirmed') return 0;
  const minutes = Math.floor((now - Date.parse(start)) / minuteMs);
  return minutes > lateAfterMinutes ? minutes : 0;
}

/** Completed, and the buffer runs: the room is made ready. */
export function isCleaning({ status, end, bufferEnd }: CalendarAppointment, now: number): boolean {
  return status === 'completed' && Date.parse(end) <= now && now < Date.parse(bufferEnd);
}
