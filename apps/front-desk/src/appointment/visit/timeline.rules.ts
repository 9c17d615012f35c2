import type { Appointment, AttendanceStatus } from '@anteroom/contracts-scheduling';
import { waitsFrom } from '../../shared/format/waits-from';

/** What the attendance so far amounts to, in whole minutes. */
export interface Timeline {
  /** Instants */
  readonly arrivedAt: string;
  readonly inRoomAt: string | undefined;
  readonly completedAt: string | undefined;
  readonly waitedMinutes: number;
  readonly inRoomMinutes: number;
  readonly plannedMinutes: number;
}

const present: readonly AttendanceStatus[] = ['arrived', 'in-room', 'completed'];

/** Undefined until the client has come. `now` is epoch milliseconds; a wait or a stay that is not over runs until then. */
export function timelineOf(appointment: Appointment, now: number): Timeline | undefined {
  const { status, statusTimes, start, end } = appointment;
  const arrivedAt = statusTimes.arrived ?? statusTimes['in-room'];
  if (!present.includes(status) || !arrivedAt) return undefined;
  const inRoomAt = status === 'arrived' ? undefined : statusTimes['in-room'];
  const completedAt = status === 'completed' ? statusTimes.completed : undefined;
  return {
    arrivedAt,
    inRoomAt,
    completedAt,
    waitedMinutes: minutesBetween(
      new Date(waitsFrom(Date.parse(arrivedAt), Date.parse(start))),
      inRoomAt ?? completedAt,
      now,
    ),
    inRoomMinutes: inRoomAt ? minutesBetween(inRoomAt, completedAt, now) : 0,
    plannedMinutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000),
  };
}

function minutesBetween(from: string | Date, until: string | undefined, now: number): number {
  return Math.max(Math.floor(((until ? Date.parse(until) : now) - new Date(from).getTime()) / 60_000), 0);
}
