import { DomainError } from '@anteroom/kernel';

/** Where a page of a list ends, as a text that says nothing to anybody else. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws DomainError `invalid` for a text that no list handed out */
export function placeOf(cursor: string | undefined, length: number): (string | number | null)[] {
  if (cursor === undefined) return Array.from({ length }, () => null);
  const place = parsed(cursor);
  const isPlace =
    Array.isArray(place) &&
    place.length === length &&
    place.every((part) => ['string', 'number'].includes(typeof part));
  if (!isPlace) throw new DomainError('invalid', 'This is no place in the list.');
  return place as (string | number)[];
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
