/** `awaited`: sold with, but not heard of yet. */
export type AttendanceStatus =
  'awaited' | 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'completed' | 'no-show' | 'cancelled';

/** At which status a branch writes off what a visit uses. */
export type WriteOffAt = 'completed' | 'arrived';

const withoutGoods: readonly AttendanceStatus[] = ['awaited', 'no-show', 'cancelled'];

/** What the attendance asks of the goods: keep them ready, take them off the shelf, or leave them alone. */
export type Phase = 'reserve' | 'write-off' | 'none';

const arrivedOrLater: readonly AttendanceStatus[] = ['arrived', 'in-room', 'completed'];

export function phaseOf(status: AttendanceStatus, writeOffAt: WriteOffAt): Phase {
  if (withoutGoods.includes(status)) return 'none';
  const isUsed = writeOffAt === 'arrived' ? arrivedOrLater.includes(status) : status === 'completed';
  return isUsed ? 'write-off' : 'reserve';
}
