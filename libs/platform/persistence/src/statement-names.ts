/** Enough for every statement a service writes down; texts beyond that are composed ones, which rarely come back. */
const capacity = 1000;
const seenOnce = '';

/**
 * Names for prepared statements: a text that comes a second time gets one, so that the server parses and plans it once
 * per connection. Texts that never repeat leave nothing behind on the server.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  #given = 0;

  nameOf(sql: string): string | undefined {
    const name = this.#names.get(sql);
    if (name) return name;
    if (name === undefined) {
      if (this.#names.size < capacity) this.#names.set(sql, seenOnce);
      return undefined;
    }
    this.#given += 1;
    this.#names.set(sql, `anteroom_${this.#given}`);
    return this.#names.get(sql);
  }
}
