import { createHash } from 'node:crypto';

/** Enough for every statement a service writes down; texts beyond that are composed ones, which rarely come back. */
const capacity = 1000;
const seenOnce = '';

/**
 * Names for prepared statements: a text that comes a second time gets one, so that the server parses and plans it once
 * per connection. Texts that never repeat leave nothing behind on the server.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();

  nameOf(sql: string): string | undefined {
    const name = this.#names.get(sql);
    if (name) return name;
    if (name === undefined) {
      if (this.#names.size < capacity) this.#names.set(sql, seenOnce);
      return undefined;
    }
    const given = nameFrom(sql);
    this.#names.set(sql, given);
    return given;
  }
}

/** From the text itself, so that everybody who shares a connection calls the same statement the same. */
function nameFrom(sql: string): string {
  return `anteroom_${createHash('sha1').update(sql).digest('base64url')}`;
}
