const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Asks until the answer is good enough: services hear of each other by messages, so what one did is seen at the other a
 * little later, or seconds later when one of them was killed. A question that fails is asked again.
 * @throws Error with the last answer when it is not good within the time
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (isGood(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > until) throw new Error(`${what}: not within ${withinMs} ms; last: ${shown(last)}`);
    await pause(100);
  }
}

const shown = (last: unknown): string => (last instanceof Error ? last.message : JSON.stringify(last)).slice(0, 800);
