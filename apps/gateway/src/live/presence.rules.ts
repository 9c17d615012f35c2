import type { Presence } from '@anteroom/contracts-live';

/** Each person once, however many screens they have: active if any is, and then with that screen's day. */
export function mergePresence(screens: readonly Presence[]): Presence[] {
  const people = new Map<string, Presence>();
  for (const screen of screens) {
    const known = people.get(screen.user.id);
    if (!known || (known.state === 'away' && screen.state === 'active')) people.set(screen.user.id, screen);
  }
  return [...people.values()].sort((a, b) => (a.user.id < b.user.id ? -1 : 1));
}
