import type { Operation } from '@anteroom/contracts-payments';

/** Operations, the latest first, and where the earlier ones go on; null: there are none. */
export interface Shown {
  readonly operations: readonly Operation[];
  readonly next: string | null;
}

export const nothingShown: Shown = { operations: [], next: null };

/**
 * The latest page in front of the earlier ones that are known. Where the two do not meet, so much happened meanwhile that
 * something may be missing between them: the earlier ones are left out and can be asked for again.
 */
export function withLatest(known: Shown, latest: Shown): Shown {
  const ids = new Set(latest.operations.map(({ id }) => id));
  if (!known.operations.some(({ id }) => ids.has(id))) return latest;
  const earlier = known.operations.filter(({ id }) => !ids.has(id));
  return earlier.length === 0 ? latest : { operations: [...latest.operations, ...earlier], next: known.next };
}

/** What is known with the page that was asked for after it. */
export function withEarlier(known: Shown, page: Shown): Shown {
  const ids = new Set(known.operations.map(({ id }) => id));
  return { operations: [...known.operations, ...page.operations.filter(({ id }) => !ids.has(id))], next: page.next };
}
