import type { Answer } from '../desk/desk.ts';

/** How a round of rivals for one slot ended. */
export interface Round {
  readonly won: number;
  readonly refused: readonly Answer<unknown>[];
  /** Neither 2xx nor 409: there must be none. */
  readonly strange: readonly Answer<unknown>[];
  /** Milliseconds from the first request to the last answer. */
  readonly ms: number;
}

/** Sends all attempts at once and counts who won. */
export async function race(attempts: readonly (() => Promise<Answer<unknown>>)[]): Promise<Round> {
  const began = performance.now();
  const answers = await Promise.all(attempts.map((attempt) => attempt()));
  return {
    won: answers.filter((answer) => answer.status < 300).length,
    refused: answers.filter((answer) => answer.status === 409),
    strange: answers.filter((answer) => answer.status >= 300 && answer.status !== 409),
    ms: performance.now() - began,
  };
}

/** Runs `work` for every item, `width` at a time, and keeps the order of the results. */
export async function several<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, i: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const i = next++;
      results[i] = await work(items[i] as T, i);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

/** The value below which `share` (0–1) of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
