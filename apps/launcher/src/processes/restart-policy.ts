const minuteMs = 60_000;
const firstDelayMs = 200;
const longestDelayMs = 30_000;
const patience = 4;

export type AfterCrash =
  | { kind: 'restart'; delayMs: number }
  /** It fell over again and again within the minute: time to say so loudly. It is still tried, at long intervals. */
  | { kind: 'keeps-crashing'; delayMs: number; crashes: number };

/** What to do after the last of these crashes (instants in ms, oldest first). */
export function afterCrash(crashedAtMs: readonly number[]): AfterCrash {
  const last = crashedAtMs.at(-1) ?? 0;
  const crashes = crashedAtMs.filter((at) => at > last - minuteMs).length;
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.max(0, crashes - 1));
  return crashes < patience ? { kind: 'restart', delayMs } : { kind: 'keeps-crashing', delayMs, crashes };
}
