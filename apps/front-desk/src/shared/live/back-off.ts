const stepsMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * How long to wait before the next attempt, in milliseconds, with 20 % jitter so that a centre's desks do not all
 * come back in the same instant. `attempt` counts from 0, `chance` is in [0, 1).
 */
export function backOffMs(attempt: number, chance: number): number {
  const step = stepsMs[Math.min(attempt, stepsMs.length - 1)] ?? 15_000;
  return Math.round(step * (0.8 + 0.4 * chance));
}
