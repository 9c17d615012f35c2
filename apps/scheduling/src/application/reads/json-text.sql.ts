/**
 * JSON as text, put together by plain concatenation. PostgreSQL's `json_build_object` looks up the type of every value of
 * every row; for the thousand cards of a full day that is most of what the reading costs.
 */

/** Ids, instants, statuses: text that holds nothing JSON would escape. Null becomes null. */
export const quoted = (sql: string): string => `coalesce('"' || ${sql} || '"', 'null')`;

/** Any text. Null becomes null. */
export const escaped = (sql: string): string => `coalesce(to_json(${sql})::text, 'null')`;

/** Numbers, booleans and JSON that is there already. Null becomes null. */
export const plain = (sql: string): string => `coalesce((${sql})::text, 'null')`;

export const instant = (sql: string): string => quoted(`iso_instant(${sql})`);

/** An object whose members are in the order given; every value is the SQL of a JSON text. */
export function object(members: Readonly<Record<string, string>>): string {
  const parts = Object.entries(members).map(([name, sql], index) => `'${index === 0 ? '{' : ','}"${name}":' || ${sql}`);
  return `(${parts.join(' || ')} || '}')`;
}

/** An array of the JSON texts that `select` aggregates by `string_agg(…, ',')`. */
export const array = (select: string): string => `('[' || coalesce((${select}), '') || ']')`;
