import { holdLifetimeSeconds } from './hold-times';

export type Urgency = 'calm' | 'soon' | 'over';

/** `soon` is the last ten seconds of a hold. */
export function urgencyOf(secondsLeft: number): Urgency {
  if (secondsLeft <= 0) return 'over';
  return secondsLeft <= 10 ? 'soon' : 'calm';
}

/** What is left of a full life, 0…1. */
export function shareLeft(secondsLeft: number): number {
  return Math.min(Math.max(secondsLeft / holdLifetimeSeconds, 0), 1);
}

/** `0:58`. Never more than a full life, however far this desk's clock is off. */
export function asClock(seconds: number): string {
  const whole = Math.min(Math.max(Math.ceil(seconds), 0), holdLifetimeSeconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const announcedAt = [30, 10] as const;

/** The mark that the countdown passed between two looks at it; it is spoken at these and at no other time. */
export function markPassed(before: number, seconds: number): (typeof announcedAt)[number] | undefined {
  return announcedAt.filter((mark) => before > mark && seconds <= mark).at(-1);
}
