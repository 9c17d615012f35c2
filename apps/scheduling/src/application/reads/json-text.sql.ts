/**
 * JSON as text, put together by one `concat` per row. PostgreSQL's `json_build_object` looks up the type of every value of
 * every row; for the thousand cards of a full day that is most of what the reading costs.
 */

/** A piece of the text: written as it stands, or the SQL whose value is written (nothing for null). */
type Piece = { readonly text: string } | { readonly sql: string };

/** JSON of one value, as the pieces of its text. */
export type Json = readonly Piece[];

/** Ids and statuses that are never null: text that holds nothing JSON would escape. */
export const quoted = (sql: string): Json => [{ text: '"' }, { sql }, { text: '"' }];

/** The same where it may be null. */
export const quotedOrNull = (sql: string): Json => [{ sql: `coalesce('"' || ${sql} || '"', 'null')` }];

/** Any text, or null. */
export const escaped = (sql: string): Json => [{ sql: `coalesce(to_json(${sql})::text, 'null')` }];

/** Numbers and JSON that is there already; never null. */
export const plain = (sql: string): Json => [{ sql }];

/** `true` or `false`, never null: booleans are otherwise written as `t` and `f`. */
export const yesOrNo = (sql: string): Json => [{ sql: `case when ${sql} then 'true' else 'false' end` }];

/** `timestamptz` that is never null, as the API writes instants. */
export const instant = (sql: string): Json => quoted(`iso_instant(${sql})`);

/** An object with its members in the order given. */
export function object(members: Readonly<Record<string, Json>>): Json {
  const entries = Object.entries(members);
  const pieces = entries.flatMap(([name, json], index) => [{ text: `${index === 0 ? '{' : ','}"${name}":` }, ...json]);
  return [...pieces, { text: '}' }];
}

/** An array of what `select` aggregates by `string_agg(…, ',')`. */
export const array = (select: string): Json => [{ text: '[' }, { sql: `(${select})` }, { text: ']' }];

/** The SQL of the text. At most 50 values: PostgreSQL's functions take a hundred arguments. */
export function textOf(json: Json): string {
  const args: string[] = [];
  let text = '';
  for (const piece of json) {
    if ('text' in piece) text += piece.text;
    else {
      if (text !== '') args.push(`'${text}'`);
      args.push(piece.sql);
      text = '';
    }
  }
  if (text !== '') args.push(`'${text}'`);
  return `concat(${args.join(', ')})`;
}
