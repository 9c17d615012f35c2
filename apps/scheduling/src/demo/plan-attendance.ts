import type { Dice } from '@anteroom/demo-centre';
import type { AttendanceStatus } from '@anteroom/contracts-scheduling';

/** How an appointment of the demo stands, and when (epoch minutes) each status was reached. */
export interface PlannedAttendance {
  readonly status: AttendanceStatus;
  readonly times: Partial<Record<AttendanceStatus, number>>;
  readonly cancelReason: string | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const cancelReasons = [
  'Client is ill',
  'Client asked for another day',
  'Could not reach the client',
  'Found an earlier time',
];

function past({ start, end }: Span, bookedAt: number, now: number, dice: Dice): PlannedAttendance {
  const roll = dice.int(1, 100);
  const confirmed = start - dice.int(20, 44) * 60;
  const known = confirmed > bookedAt ? { booked: bookedAt, confirmed } : { booked: bookedAt };
  if (roll <= 5) return { status: 'no-show', times: { ...known, 'no-show': start + 15 }, cancelReason: null };
  if (roll <= 11) {
    const cancelled = Math.max(bookedAt + 1, start - dice.int(1, 30) * 60);
    return { status: 'cancelled', times: { booked: bookedAt, cancelled }, cancelReason: dice.pick(cancelReasons) };
  }
  const inRoom = start + dice.int(-2, 6);
  const times = {
    ...known,
    arrived: inRoom - dice.int(3, 16),
    'in-room': inRoom,
    completed: Math.min(now, end + dice.int(-4, 4)),
  };
  return { status: 'completed', times, cancelReason: null };
}

function future({ start }: Span, bookedAt: number, now: number, dice: Dice): PlannedAttendance {
  const waits = start - now <= 30 && dice.chance(55);
  const confirmed = Math.max(bookedAt + 1, Math.min(now - 1, start - 24 * 60));
  if (waits) {
    return {
      status: 'arrived',
      times: { booked: bookedAt, confirmed, arrived: now - dice.int(1, 14) },
      cancelReason: null,
    };
  }
  if (dice.chance(start - now < 36 * 60 ? 70 : 35)) {
    return { status: 'confirmed', times: { booked: bookedAt, confirmed }, cancelReason: null };
  }
  return { status: 'booked', times: { booked: bookedAt }, cancelReason: null };
}

/** What became of an appointment by `now`: the past is settled, the present is in the room, the future is announced. */
export function planAttendance(span: Span, bookedAt: number, now: number, dice: Dice): PlannedAttendance {
  if (span.end <= now) return past(span, bookedAt, now, dice);
  if (span.start > now) return future(span, bookedAt, now, dice);
  const inRoom = Math.min(now, span.start + dice.int(0, 4));
  return {
    status: 'in-room',
    times: { booked: bookedAt, arrived: inRoom - dice.int(2, 12), 'in-room': inRoom },
    cancelReason: null,
  };
}
