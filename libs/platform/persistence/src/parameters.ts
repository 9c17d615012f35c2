import { Temporal, TimeRange } from '@anteroom/kernel';
import { rangeText } from './range-type';

/** A statement's parameter as the driver sends it: instants and ranges as PostgreSQL's text, the rest as it is. */
export function toParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return value.toString({ smallestUnit: 'microsecond' });
  if (value instanceof TimeRange) return rangeText(value);
  return value;
}
