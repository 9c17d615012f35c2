import { DomainError } from '@anteroom/kernel';

/** The place after which a page goes on: what the list is ordered by, of its last row. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws DomainError `invalid` for a text that no page ever ended with */
export function placeOf(cursor: string | undefined, length: number): (string | number | null)[] {
  if (cursor === undefined) return Array.from({ length }, () => null);
  const place = parsed(cursor);
  if (Array.isArray(place) && place.length === length && place.every(isPart)) return place;
  throw new DomainError('invalid', 'This page does not exist.', {
    fields: [{ path: 'query.cursor', message: 'Use the cursor of the page before.' }],
  });
}

function isPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
