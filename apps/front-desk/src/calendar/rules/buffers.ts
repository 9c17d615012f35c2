import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import type { Span } from './span';

interface Buffered extends Span {
  readonly id: string;
  readonly status: AttendanceStatus;
  /** When the person and the resources are free again, in minutes of the axis. */
  readonly bufferEnd: number;
  readonly overbookReason: string | null;
}

/** The time after an appointment in which nothing can be booked, with the id of the appointment. */
export interface Buffer extends Span {
  readonly id: string;
}

/** The buffers of a column. One that was cancelled, or that sits on a seat of its own, keeps none. */
export function buffersOf(appointments: readonly Buffered[]): Buffer[] {
  return appointments
    .filter(({ status, overbookReason }) => status !== 'cancelled' && overbookReason === null)
    .filter(({ end, bufferEnd }) => bufferEnd > end)
    .map(({ id, end, bufferEnd }) => ({ id, start: end, end: bufferEnd }));
}
