const pauseMs = 10;

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * Resolves with the condition's value as soon as it is truthy; a condition that throws is not met yet.
 * @throws Error after `ms` milliseconds, with what the condition said last
 */
export async function waitUntil<T>(condition: () => T | Promise<T>, ms = 5_000): Promise<Truthy<T>> {
  const deadline = performance.now() + ms;
  for (;;) {
    const last = await settled(condition);
    if (last.kind === 'value' && last.value) return last.value as Truthy<T>;
    if (performance.now() > deadline) throw new Error(`Not met within ${ms} ms; last: ${describe(last)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Settled<T> = { kind: 'value'; value: T } | { kind: 'error'; error: unknown };

async function settled<T>(condition: () => T | Promise<T>): Promise<Settled<T>> {
  try {
    return { kind: 'value', value: await condition() };
  } catch (error) {
    return { kind: 'error', error };
  }
}

function describe(last: Settled<unknown>): string {
  return last.kind === 'error' ? String(last.error) : JSON.stringify(last.value);
}
