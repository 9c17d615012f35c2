import type { AttendanceStatus, CalendarAppointment } from '@anteroom/contracts-scheduling';

type Member = Pick<CalendarAppointment, 'status' | 'refused'>;

/** In the order in which a visit goes; a step forward leads to a later one. */
const order: readonly AttendanceStatus[] = [
  'booked',
  'confirmed',
  'arrived',
  'in-room',
  'completed',
  'no-show',
  'cancelled',
];

const isForward = ({ status }: Member, to: AttendanceStatus) => order.indexOf(to) > order.indexOf(status);

/**
 * Which appointments of a visit change when the addressed one gets a status for the whole visit: those that may go there,
 * in the same direction. Who was missed does not arrive because somebody else does.
 */
export function changingWith<Mate extends Member>(
  addressed: Member,
  others: readonly Mate[],
  to: AttendanceStatus,
): Mate[] {
  const forward = addressed.status === to || isForward(addressed, to);
  return others.filter((mate) => mate.refused[to] === undefined && isForward(mate, to) === forward);
}
