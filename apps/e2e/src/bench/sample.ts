/** Latencies in milliseconds, and what is read off them. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function quantilesOf(sample: readonly number[]): Quantiles {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return sorted.length % 2 ? high : (low + high) / 2;
};

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Open loop: starts `count` actions at a steady rate whatever the answers do, and times each. */
export async function atRate(
  perSecond: number,
  count: number,
  action: (i: number) => Promise<void>,
): Promise<number[]> {
  const began = performance.now();
  const times: Promise<number>[] = [];
  for (let i = 0; i < count; i++) {
    await wait(Math.max(0, began + (i * 1_000) / perSecond - performance.now()));
    const start = performance.now();
    times.push(action(i).then(() => performance.now() - start));
  }
  return Promise.all(times);
}

/** Closed loop: `width` actors, each starting anew as soon as it has its answer. Returns actions per second. */
export async function closedLoop(width: number, ms: number, action: (i: number) => Promise<unknown>): Promise<number> {
  const until = performance.now() + ms;
  let done = 0;
  let next = 0;
  const actor = async () => {
    while (performance.now() < until) {
      await action(next++);
      done += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: width }, actor));
  return (done * 1_000) / (performance.now() - began);
}
