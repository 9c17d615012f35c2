/**
 * From when somebody who has arrived waits: from when they are due, or from when they came after that. Who is early
 * does not wait yet. Of two moments in the same unit; an arrival that was not recorded was in time.
 */
export function waitsFrom(arrived: number | undefined, due: number): number {
  return Math.max(arrived ?? due, due);
}
