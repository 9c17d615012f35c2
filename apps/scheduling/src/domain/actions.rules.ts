import { type AttendanceStatus, attendanceStatuses, canChangeStatus } from './attendance.rules';

/** An edit of time, person, services or resources, or the step to a status. */
export type AppointmentAction = 'edit' | AttendanceStatus;

/** What the state does not permit, with the reason: a status, or `already`. What is not named is permitted. */
export type Refused = Readonly<Partial<Record<AppointmentAction, string>>>;

/** Statuses in which time, person, services and resources are history. */
const settled: readonly AttendanceStatus[] = ['completed', 'no-show', 'cancelled'];

function refusedIn(status: AttendanceStatus): Refused {
  const steps = attendanceStatuses
    .filter((to) => !canChangeStatus(status, to))
    .map((to) => [to, to === status ? 'already' : status]);
  return { ...(settled.includes(status) && { edit: status }), ...(Object.fromEntries(steps) as Refused) };
}

/** What each state of an appointment does not permit. Rights come on top. */
export const refusedByStatus = Object.fromEntries(
  attendanceStatuses.map((status) => [status, refusedIn(status)]),
) as Readonly<Record<AttendanceStatus, Refused>>;
