import pg from 'pg';

/** PostgreSQL's own numbers of the column types that are read otherwise than the driver would (pg_type.dat). */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186 };
const arrayOf = { int8: 1016, date: 1182, timestamp: 1115, timestamptz: 1185, interval: 1187 };
/** The driver's parser of text arrays, for the arrays whose elements stay text. */
const textArray: number = 1009;

type Parser = (text: string) => unknown;

const asIs: Parser = (text) => text;

/** `2026-11-24 09:05:00.5+00` → `2026-11-24T09:05:00.5Z`, as contracts and Temporal read it; needs the session in UTC. */
function isoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00$/, 'Z');
}

/** A number where that is exact, a bigint beyond 2^53. */
function integer(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

function elements(parse: Parser): Parser {
  const split = pg.types.getTypeParser(textArray) as (text: string) => (string | null)[];
  return (text) => split(text).map((element) => (element === null ? null : parse(element)));
}

const parsers = new Map<number, Parser>([
  [oid.int8, integer],
  [oid.date, asIs],
  [oid.timestamp, asIs],
  [oid.timestamptz, isoInstant],
  [oid.interval, asIs],
  [arrayOf.int8, elements(integer)],
  [arrayOf.date, elements(asIs)],
  [arrayOf.timestamp, elements(asIs)],
  [arrayOf.timestamptz, elements(isoInstant)],
  [arrayOf.interval, elements(asIs)],
]);

/**
 * How columns come out of every statement, raw or mapped: `timestamptz` as ISO 8601 text in UTC (`…T09:05:00Z`),
 * `date` as `YYYY-MM-DD`, `int8` as a number where that is exact, ranges and numerics as PostgreSQL's text, JSON parsed.
 */
export class ColumnTypes {
  getTypeParser(type: number, format?: 'text' | 'binary'): Parser {
    const own = format === 'binary' ? undefined : parsers.get(type);
    return own ?? (pg.types.getTypeParser(type, format) as Parser);
  }
}
