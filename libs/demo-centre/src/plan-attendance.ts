import type { Dice } from './dice';

/** How an appointment stands, in the words of the trade. */
export type DemoStatus = 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'completed' | 'no-show' | 'cancelled';

/** How an appointment of the demo stands, and when (epoch minutes) each status was reached. */
export interface PlannedAttendance {
  readonly status: DemoStatus;
  readonly times: Partial<Record<DemoStatus, number>>;
  readonly cancelReason: string | null;
}

/** An appointment's time and when it was booked, in epoch minutes. */
interface Booked {
  readonly start: number;
  readonly end: number;
  readonly bookedAt: number;
}

/** What an appointment's fate hangs on besides its time. */
interface Fate {
  /** The moment at which the demo stands, in epoch minutes. */
  readonly now: number;
  /** 1 to 100: how reliable the client is that day; the appointments of one visit share it. */
  readonly reliability: number;
  readonly dice: Dice;
}

const cancelReasons = [
  'Client is ill',
  'Client asked for another day',
  'Could not reach the client',
  'Found an earlier time',
];

function past({ start, end, bookedAt }: Booked, { now, reliability, dice }: Fate): PlannedAttendance {
  const confirmed = start - dice.int(20, 44) * 60;
  const known = confirmed > bookedAt ? { booked: bookedAt, confirmed } : { booked: bookedAt };
  if (reliability <= 5) {
    const missed = Math.min(now, start + 15);
    return { status: 'no-show', times: { ...known, 'no-show': missed }, cancelReason: null };
  }
  if (reliability <= 11) {
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

function future({ start, bookedAt }: Booked, { now, reliability, dice }: Fate): PlannedAttendance {
  const waits = start - now <= 30 && dice.chance(55);
  const confirmed = Math.max(bookedAt + 1, Math.min(now - 1, start - 24 * 60));
  if (waits) {
    const arrived = Math.max(confirmed + 1, now - dice.int(1, 14));
    return { status: 'arrived', times: { booked: bookedAt, confirmed, arrived }, cancelReason: null };
  }
  if (reliability > (start - now < 36 * 60 ? 30 : 65)) {
    return { status: 'confirmed', times: { booked: bookedAt, confirmed }, cancelReason: null };
  }
  return { status: 'booked', times: { booked: bookedAt }, cancelReason: null };
}

/** What became of an appointment by `now`: the past is settled, the present is in the room, the future is announced. */
export function planAttendance(booked: Booked, fate: Fate): PlannedAttendance {
  if (booked.end <= fate.now) return past(booked, fate);
  if (booked.start > fate.now) return future(booked, fate);
  const inRoom = Math.min(fate.now, booked.start + fate.dice.int(0, 4));
  return {
    status: 'in-room',
    times: { booked: booked.bookedAt, arrived: inRoom - fate.dice.int(2, 12), 'in-room': inRoom },
    cancelReason: null,
  };
}
