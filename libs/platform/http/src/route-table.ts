interface Entry {
  readonly method: string;
  readonly pattern: RegExp;
}

/** Which methods an address takes: asked only when no route fits, to tell a wrong method from a wrong address. */
export class RouteTable {
  private readonly entries: Entry[] = [];

  /** @param url the path as declared, parameters as `:name`; one with a wildcard is left out, as it fits everything */
  add(methods: string | readonly string[], url: string): void {
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/:[^/]+/g, '[^/]+')}$`);
    for (const method of [methods].flat()) if (method !== 'HEAD') this.entries.push({ method, pattern });
  }

  /** @param address with or without a query */
  methodsOf(address: string): string[] {
    const path = address.split('?', 1)[0] ?? '';
    return this.entries.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  }
}
