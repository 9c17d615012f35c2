import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until the condition holds; false when it did not within `forMs` or the signal was aborted. */
export async function becomesTrue(
  condition: () => Promise<boolean>,
  { forMs, everyMs = 25, signal }: { forMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<boolean> {
  const end = performance.now() + forMs;
  while (signal?.aborted !== true && performance.now() < end) {
    if (await condition()) return true;
    await sleep(everyMs);
  }
  return false;
}
