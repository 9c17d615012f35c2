import pg from 'pg';
import type { OutageWatcher } from './queue-place';

const tryAgainMs = 250;

/**
 * Knows whether a PostgreSQL is here, by a connection of its own that breaks when the server goes. A pool cannot tell:
 * it looks the same while nobody asks.
 */
export class PostgresPresence {
  #client: pg.Client | undefined;
  #state: 'starting' | 'here' | 'away' | 'closed' = 'starting';
  #timer: NodeJS.Timeout | undefined;
  readonly #watchers: OutageWatcher[] = [];
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly config: pg.ClientConfig) {
    void this.#connect();
  }

  get state(): 'ready' | 'away' {
    return this.#state === 'here' ? 'ready' : 'away';
  }

  watch(watcher: OutageWatcher): void {
    this.#watchers.push(watcher);
  }

  whenReady(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#state === 'here') resolve();
      else this.#waiting.push(resolve);
    });
  }

  /** @throws Error when PostgreSQL is away or refuses the statement */
  async query(sql: string): Promise<unknown> {
    if (!this.#client) throw new Error('PostgreSQL is away.');
    return this.#client.query(sql);
  }

  async close(): Promise<void> {
    this.#state = 'closed';
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.config);
    client.on('error', (err) => this.#lost(client, err));
    client.on('end', () => this.#lost(client));
    try {
      await client.connect();
    } catch (err) {
      this.#away(err as Error);
      return;
    }
    if (this.#state === 'closed') await client.end();
    else this.#came(client);
  }

  #came(client: pg.Client): void {
    const wasAway = this.#state === 'away';
    this.#client = client;
    this.#state = 'here';
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (wasAway) for (const { onBack } of this.#watchers) onBack();
  }

  #lost(client: pg.Client, err?: Error): void {
    if (client !== this.#client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.#away(err);
  }

  #away(err?: Error): void {
    if (this.#state === 'closed') return;
    const isNew = this.#state !== 'away';
    this.#state = 'away';
    this.#timer = setTimeout(() => void this.#connect(), tryAgainMs);
    if (isNew) for (const { onAway } of this.#watchers) onAway(err);
  }
}
