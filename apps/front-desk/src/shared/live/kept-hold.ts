import type { SlotHold } from '@anteroom/contracts-scheduling';
import type { HoldWish } from './hold-line';

/** A hold of this desk and the wish it answers. */
export interface OwnHold {
  readonly hold: SlotHold;
  readonly wish: HoldWish;
}

const key = 'anteroom.hold';

interface KeptHold {
  readonly userId: string;
  readonly own: OwnHold;
}

/** Lets a reload of the tab find its hold again. */
export function keepHold(userId: string, own: OwnHold): void {
  const kept: KeptHold = { userId, own };
  sessionStorage.setItem(key, JSON.stringify(kept));
}

export function forgetKeptHold(): void {
  sessionStorage.removeItem(key);
}

/** The hold of before the reload, if it is this person's and has not expired at `now` (epoch milliseconds). */
export function findKeptHold(userId: string, now: number): OwnHold | undefined {
  const text = sessionStorage.getItem(key);
  if (!text) return undefined;
  const kept = JSON.parse(text) as KeptHold;
  return kept.userId === userId && Date.parse(kept.own.hold.expiresAt) > now ? kept.own : undefined;
}
