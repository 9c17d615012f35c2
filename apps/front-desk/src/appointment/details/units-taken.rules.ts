import type { CalendarAppointment, SlotHold } from '@anteroom/contracts-scheduling';

interface Wanted {
  /** Instants */
  readonly start: string;
  readonly end: string;
  /** What is ours and therefore in nobody's way. */
  readonly appointmentId: string | undefined;
  readonly holdId: string | undefined;
}

/** The rooms and devices that others have at the wanted time, as far as the open day tells. The server has the last word. */
export function unitsTaken(
  appointments: readonly CalendarAppointment[],
  holds: readonly SlotHold[],
  wanted: Wanted,
): ReadonlySet<string> {
  const others = [
    ...appointments.filter((one) => one.id !== wanted.appointmentId && one.status !== 'cancelled'),
    ...holds.filter((one) => one.id !== wanted.holdId),
  ];
  const [start, end] = [Date.parse(wanted.start), Date.parse(wanted.end)];
  const overlapping = others.filter((one) => Date.parse(one.start) < end && start < Date.parse(one.bufferEnd));
  return new Set(overlapping.flatMap((one) => one.resources.map((resource) => resource.id)));
}
