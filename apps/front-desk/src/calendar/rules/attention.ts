import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import { waitsFrom } from '../../shared/format/waits-from';
import type { Span } from './span';

/** Minutes after which each thing is worth a receptionist's eye. */
export const attentionAfter = { wait: 5, longWait: 10, late: 10, ring: 15 } as const;

/** What a block says about the clock. Minutes are whole. */
export type Attention =
  | { readonly kind: 'none' }
  /** Arrived, and waiting since; `long` is past ten minutes. */
  | { readonly kind: 'waiting'; readonly minutes: number; readonly long: boolean }
  /** Arrived, and not due yet. */
  | { readonly kind: 'early' }
  /** In the room past the planned end. */
  | { readonly kind: 'over'; readonly minutes: number }
  /** Not arrived ten minutes past the start. */
  | { readonly kind: 'late'; readonly minutes: number };

const none: Attention = { kind: 'none' };

export interface Watched extends Span {
  readonly status: AttendanceStatus;
  /** When the client arrived, in minutes of the axis; undefined when not recorded. */
  readonly arrived?: number;
}

/** Minutes somebody has been waiting; nothing before they are due. */
export function waitedMinutes({ arrived, start }: Watched, now: number): number {
  return Math.max(0, Math.floor(now - waitsFrom(arrived, start)));
}

function waiting(watched: Watched, now: number): Attention {
  if (now < watched.start) return { kind: 'early' };
  const minutes = waitedMinutes(watched, now);
  const isPastStart = now - watched.start > attentionAfter.longWait;
  return { kind: 'waiting', minutes, long: isPastStart || minutes > attentionAfter.longWait };
}

/** What the clock says about an appointment `now` (minutes of the axis; outside the day for other days). */
export function attentionTo(watched: Watched, now: number): Attention {
  switch (watched.status) {
    case 'arrived':
      return waiting(watched, now);
    case 'in-room':
      return now > watched.end ? { kind: 'over', minutes: Math.floor(now - watched.end) } : none;
    case 'booked':
    case 'confirmed':
      return now - watched.start > attentionAfter.late && now < watched.end + 1440
        ? { kind: 'late', minutes: Math.floor(now - watched.start) }
        : none;
    default:
      return none;
  }
}

/** The share of the waiting ring that is filled: full after a quarter of an hour. */
export function waitingRing(minutes: number): number {
  return Math.min(1, minutes / attentionAfter.ring);
}

export interface LiveCounts {
  readonly waiting: number;
  readonly inRoom: number;
  readonly over: number;
}

export function liveCounts(all: readonly Watched[], now: number): LiveCounts {
  return {
    waiting: all.filter(({ status }) => status === 'arrived').length,
    inRoom: all.filter(({ status }) => status === 'in-room').length,
    over: all.filter((watched) => attentionTo(watched, now).kind === 'over').length,
  };
}
