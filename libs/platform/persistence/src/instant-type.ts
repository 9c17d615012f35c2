import { Temporal } from '@anteroom/kernel';
import { Type } from '@mikro-orm/core';

/** A `timestamptz` column as Temporal.Instant. PostgreSQL keeps microseconds; finer digits are cut off. */
export class InstantType extends Type<Temporal.Instant | null | undefined, string | null | undefined> {
  override convertToDatabaseValue(value: Temporal.Instant | null | undefined): string | null | undefined {
    return value?.toString({ smallestUnit: 'microsecond' }) ?? nothing(value);
  }

  override convertToJSValue(value: string | null | undefined): Temporal.Instant | null | undefined {
    return value ? Temporal.Instant.from(value) : nothing(value);
  }

  override compareAsType(): string {
    return 'string';
  }

  /** PostgreSQL writes an instant otherwise than we do; what was read and not touched must be no change. */
  override compareValues(a: string | null | undefined, b: string | null | undefined): boolean {
    return a === b || (!!a && !!b && Temporal.Instant.from(a).equals(Temporal.Instant.from(b)));
  }

  override getColumnType(): string {
    return 'timestamptz';
  }
}

/** null stays null and undefined undefined: to the ORM the one is a value, the other is none. */
function nothing(value: unknown): null | undefined {
  return value === null ? null : undefined;
}
