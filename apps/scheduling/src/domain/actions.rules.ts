import { type AttendanceStatus, attendanceStatuses, canChangeStatus } from './attendance.rules';

/** Whether the state permits an action now; the reason is a key of the language files. */
export type Action = { allowed: true } | { allowed: false; reason: string };

export interface AppointmentActions {
  edit: Action;
  cancel: Action;
  status: Record<AttendanceStatus, Action>;
}

/** Statuses in which time, person, services and resources are history. */
const settled: readonly AttendanceStatus[] = ['completed', 'no-show', 'cancelled'];

const allowed: Action = { allowed: true };
const refused = (reason: string): Action => ({ allowed: false, reason });

function actionsFor(status: AttendanceStatus): AppointmentActions {
  const changes = attendanceStatuses.map((to): [AttendanceStatus, Action] => [
    to,
    to === status ? refused('already') : canChangeStatus(status, to) ? allowed : refused(status),
  ]);
  const byStatus = Object.fromEntries(changes) as Record<AttendanceStatus, Action>;
  return { edit: settled.includes(status) ? refused(status) : allowed, cancel: byStatus.cancelled, status: byStatus };
}

/** What each state of an appointment permits; the reason of a refusal is that status, or `already`. Rights come on top. */
export const actionsByStatus = Object.fromEntries(
  attendanceStatuses.map((status) => [status, actionsFor(status)]),
) as Readonly<Record<AttendanceStatus, AppointmentActions>>;
