import type { UnitState } from '@anteroom/contracts-scheduling';
import { unitStateAt } from './figures.rules';
import { isCleaning, isInRoom, overMinutes } from './moment.rules';
import { minuteMs } from './spans.rules';
import type { UnitTally } from './tally.rules';

/** What a room or device is doing, and for how many more minutes. A free one is free until somebody is expected. */
export interface UnitNow {
  readonly state: UnitState;
  /** Minutes left, of cleaning left, or over; 0 for a free one. */
  readonly minutes: number;
  /** The next start, in epoch milliseconds; it may have passed when somebody is expected and not in the room yet. */
  readonly next: number | undefined;
}

export function unitNow({ appointments }: UnitTally, now: number): UnitNow {
  const state = unitStateAt(appointments, now);
  const minutes = {
    over: () => Math.max(...appointments.map((one) => overMinutes(one, now))),
    'in-use': () =>
      minutesUntil(
        appointments.filter(isInRoom).map(({ end }) => Date.parse(end)),
        now,
      ),
    cleaning: () => {
      const cleaned = appointments.filter((one) => isCleaning(one, now));
      return minutesUntil(
        cleaned.map(({ bufferEnd }) => Date.parse(bufferEnd)),
        now,
      );
    },
    free: () => 0,
  }[state]();
  const starts = appointments
    .filter(({ status, end }) => /^(booked|confirmed|arrived)$/.test(status) && Date.parse(end) > now)
    .map(({ start }) => Date.parse(start));
  return { state, minutes, next: starts.length === 0 ? undefined : Math.min(...starts) };
}

function minutesUntil(moments: readonly number[], now: number): number {
  return Math.max(0, Math.ceil((Math.max(...moments) - now) / minuteMs));
}
