import { DomainError } from '@anteroom/kernel';
import { type AttendanceStatus, attendanceStatuses, canChangeStatus } from './attendance.rules';

/** An edit of time, person, services or resources; another client; another visit by hand; or the step to a status. */
export type AppointmentAction = 'edit' | 'client' | 'visit' | AttendanceStatus;

/**
 * What the state does not permit, with the reason: a status, `already`, or `has-payment` while money stands on the visit.
 * What is not named is permitted.
 */
export type Refused = Readonly<Partial<Record<AppointmentAction, string>>>;

/** Statuses in which time, person, services and resources are history. */
const settled: readonly AttendanceStatus[] = ['completed', 'no-show', 'cancelled'];

function refusedIn(status: AttendanceStatus): Refused {
  const steps = attendanceStatuses
    .filter((to) => !canChangeStatus(status, to))
    .map((to) => [to, to === status ? 'already' : status]);
  return { ...(settled.includes(status) && { edit: status }), ...(Object.fromEntries(steps) as Refused) };
}

/** Money was taken for these appointments and this client: it has to be given back before either goes. */
function refusedWithMoney(status: AttendanceStatus): Refused {
  return { client: 'has-payment', visit: 'has-payment', cancelled: 'has-payment', ...refusedIn(status) };
}

const byStatus = (refused: (status: AttendanceStatus) => Refused) =>
  Object.fromEntries(attendanceStatuses.map((status) => [status, refused(status)])) as Readonly<
    Record<AttendanceStatus, Refused>
  >;

/** What each state of an appointment does not permit, while no money stands on its visit and while some does. */
export const refusedByState = { free: byStatus(refusedIn), settling: byStatus(refusedWithMoney) } as const;

/** What an appointment does not permit now. Rights come on top. */
export function refusedFor({ status, isSettling }: { status: AttendanceStatus; isSettling: boolean }): Refused {
  return refusedByState[isSettling ? 'settling' : 'free'][status];
}

/** @throws DomainError `payment-in-progress` where the reason is that money stands on the visit */
export function requireNoPayment(reason: string | undefined): void {
  if (reason !== 'has-payment') return;
  throw new DomainError('payment-in-progress', 'Money was taken for this visit. Refund it first.', { reason });
}

/** @throws DomainError `status-not-allowed` for what is no step of the table */
export function requireStep(from: AttendanceStatus, to: AttendanceStatus): void {
  if (canChangeStatus(from, to)) return;
  const detail = `An appointment that is ${from} cannot become ${to}.`;
  throw new DomainError('status-not-allowed', detail, { from, to, reason: from });
}
