import type { Notification } from '@anteroom/contracts-notifications';

/** Reasons that have a sentence of their own; every other one is a code of the provider's. */
const known = [
  'cancelled',
  'past',
  'attendance',
  'switched-off',
  'no-address',
  'interrupted',
  'not-taken',
  'not-delivered',
  'too-many',
] as const;
type Known = (typeof known)[number];

export const knownReason = (reason: string): Known | undefined => known.find((one) => one === reason);

/** A number with its unit, as people say it: 24 h, 90 min, 2 days. */
export function leadParts(minutes: number): { readonly n: number; readonly unit: 'days' | 'hours' | 'minutes' } {
  if (minutes % 1_440 === 0 && minutes > 1_440) return { n: minutes / 1_440, unit: 'days' };
  if (minutes % 60 === 0) return { n: minutes / 60, unit: 'hours' };
  return { n: minutes, unit: 'minutes' };
}

/** What the closed row says: the next message, or how the last one ended. */
export function gistOf(notifications: readonly Notification[]): {
  readonly state: 'next' | 'trouble' | 'sent' | 'none';
  readonly one?: Notification;
  readonly n: number;
} {
  const ahead = notifications.filter(({ state }) => state === 'planned' || state === 'claimed');
  const trouble = notifications.filter(({ state }) => state === 'failed' || state === 'unknown').at(-1);
  const gone = notifications.filter(({ state }) => state === 'sent' || state === 'delivered');
  if (trouble && !gone.some(({ changedAt }) => changedAt > trouble.changedAt)) {
    return { state: 'trouble', one: trouble, n: 1 };
  }
  if (ahead[0]) return { state: 'next', one: ahead[0], n: ahead.length };
  return gone.length > 0 ? { state: 'sent', n: gone.length } : { state: 'none', n: 0 };
}

export type MessageTone = 'wait' | 'good' | 'bad' | 'off';

/** How a state looks. */
export function toneOf(state: Notification['state']): MessageTone {
  if (state === 'sent' || state === 'delivered') return 'good';
  if (state === 'failed' || state === 'unknown') return 'bad';
  return state === 'dropped' ? 'off' : 'wait';
}
