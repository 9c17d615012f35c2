import { DestroyRef, afterNextRender, inject } from '@angular/core';

/** Once the screen has been there for a moment: nothing else is being read then. */
const readAheadAfterMs = 2_000;

/**
 * Fetches what is not part of the first screen before somebody asks for it. Without a network it is fetched when it is
 * asked for, or refused then. For injection contexts; given up with what it is asked in.
 */
export function readAhead(fetch: () => Promise<unknown>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  afterNextRender(() => (waiting = setTimeout(() => void fetch().catch(() => undefined), readAheadAfterMs)));
  inject(DestroyRef).onDestroy(() => clearTimeout(waiting));
}
