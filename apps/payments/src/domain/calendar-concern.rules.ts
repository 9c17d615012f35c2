import type { Bill } from './bill';

const isThere: ReadonlySet<string> = new Set(['arrived', 'in-room', 'completed']);

/**
 * Whether the calendar has to know how the bill stands: from the arrival on, when the card shows what is unpaid, and as
 * soon as money or a discount holds the visit together. Before, each booking would change the day a second time.
 */
export function concernOfCalendar({ appointments }: Pick<Bill, 'appointments'>, isSettling: boolean): 'now' | 'later' {
  return isSettling || appointments.some(({ status }) => isThere.has(status)) ? 'now' : 'later';
}
