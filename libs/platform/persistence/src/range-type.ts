import { TimeRange } from '@anteroom/kernel';
import { Type } from '@mikro-orm/core';

const range = /^\["?([^",]+)"?,"?([^",]+)"?\)$/;

/** PostgreSQL's text of a half-open range. Microseconds, as PostgreSQL keeps them. */
export function rangeText(during: TimeRange): string {
  const [start, end] = [during.start, during.end].map((bound) => bound.toString({ smallestUnit: 'microsecond' }));
  return `[${start},${end})`;
}

/**
 * A range as PostgreSQL writes it.
 * @throws RangeError for an empty, unbounded or not half-open range: no such row may exist
 */
export function rangeFromText(text: string): TimeRange {
  const bounds = range.exec(text);
  if (!bounds?.[1] || !bounds[2]) throw new RangeError(`Not a bounded, half-open range: ${text}`);
  return TimeRange.parse(bounds[1], bounds[2]);
}

/** A `tstzrange` column as {@link TimeRange}, bounded and half-open. */
export class RangeType extends Type<TimeRange | null | undefined, string | null | undefined> {
  override convertToDatabaseValue(value: TimeRange | null | undefined): string | null | undefined {
    return value ? rangeText(value) : value;
  }

  override convertToJSValue(value: string | null | undefined): TimeRange | null | undefined {
    return value ? rangeFromText(value) : (value as null | undefined);
  }

  override compareAsType(): string {
    return 'string';
  }

  /** PostgreSQL writes a range otherwise than we do; what was read and not touched must be no change. */
  override compareValues(a: string | null | undefined, b: string | null | undefined): boolean {
    return a === b || (!!a && !!b && rangeFromText(a).equals(rangeFromText(b)));
  }

  override getColumnType(): string {
    return 'tstzrange';
  }
}
