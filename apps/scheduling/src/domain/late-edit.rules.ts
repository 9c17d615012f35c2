import { DomainError, Temporal, localDateOf } from '@anteroom/kernel';
import { type AttendanceStatus, isStepForward } from './attendance.rules';
import type { Appointment } from './appointment';
import { type EditRequest, touchesTime } from './edit.rules';
import { type Staff, hasRight } from './staff';

/** A right to change what others go by already, and the sentence for those who do not have it. */
const lateRights = {
  'appointment.edit-arrived':
    'The client is here already. Your role does not include changing the appointments of clients who are here.',
  'appointment.edit-completed': 'This visit is over. Your role does not include changing visits that are over.',
  'appointment.edit-paid': 'This visit is paid. Your role does not include changing what a paid visit comes to.',
} as const;
type LateRight = keyof typeof lateRights;

type Late = Pick<Appointment, 'status' | 'settlement' | 'statusTimes' | 'refused'>;

const rightOfStatus: Readonly<Partial<Record<AttendanceStatus, LateRight>>> = {
  arrived: 'appointment.edit-arrived',
  'in-room': 'appointment.edit-arrived',
  completed: 'appointment.edit-completed',
  'no-show': 'appointment.edit-completed',
};

/**
 * An edit of more than words: of one whose client is here or whose visit is over, and of what a paid one comes to.
 * @param isOtherClient whether the edit names another client
 * @throws DomainError `right-missing`
 */
export function requireLateEdit(
  appointment: Late,
  edit: EditRequest,
  asked: { by: Staff; isOtherClient: boolean },
): void {
  const ofStatus = rightOfStatus[appointment.status];
  const isOtherTime = touchesTime(edit) && appointment.refused.edit === undefined;
  if (ofStatus && (isOtherTime || asked.isOtherClient)) requireLateRight(asked.by, ofStatus);
  const isOtherBill = edit.services !== undefined || asked.isOtherClient;
  if (appointment.settlement.payment === 'paid' && isOtherBill) requireLateRight(asked.by, 'appointment.edit-paid');
}

/**
 * A step back. A mistake is undone by whoever sets statuses on the day on which the status was set; after that it needs the
 * right to change such visits.
 * @throws DomainError `right-missing`
 */
export function requireStepBack(
  { status, settlement, statusTimes }: Late,
  to: AttendanceStatus,
  asked: { by: Staff; now: Temporal.Instant; timeZone: string },
): void {
  const right = rightOfStatus[status];
  const setAt = statusTimes[status];
  if (!right || isStepForward(status, to) || setAt === undefined) return;
  const dayOf = (at: Temporal.Instant) => localDateOf(at, asked.timeZone);
  if (dayOf(Temporal.Instant.from(setAt)) === dayOf(asked.now)) return;
  requireLateRight(asked.by, right);
  if (settlement.payment === 'paid') requireLateRight(asked.by, 'appointment.edit-paid');
}

function requireLateRight(by: Staff, right: LateRight): void {
  if (!hasRight(by, right)) throw new DomainError('right-missing', lateRights[right], { right });
}
