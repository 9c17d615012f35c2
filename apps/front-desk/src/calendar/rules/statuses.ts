import type { AttendanceStatus } from '@anteroom/contracts-scheduling';

/** The statuses in the order of a visit; the keys 1 to 7 choose them. Typed by the contract without its schemas. */
export const attendanceStatuses = [
  'booked',
  'confirmed',
  'arrived',
  'in-room',
  'completed',
  'no-show',
  'cancelled',
] as const satisfies readonly AttendanceStatus[];

/** The order of the legend: who needs an eye first. */
export const legendStatuses = [
  'arrived',
  'in-room',
  'confirmed',
  'booked',
  'completed',
  'no-show',
  'cancelled',
] as const satisfies readonly AttendanceStatus[];
