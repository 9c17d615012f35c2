import pg from 'pg';

/**
 * The limit of a contended slot: the bare claim (`INSERT … ON CONFLICT DO NOTHING` against the exclusion constraint)
 * by `rivals` connections at once, without a transaction around it or anything written besides.
 */
export class ClaimRounds {
  private readonly pool: pg.Pool;
  private next = 0;

  private constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  static async open(databaseUrl: string, connections: number): Promise<ClaimRounds> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 0 });
    const opened = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
    for (const client of opened) client.release();
    await pool.query(`create extension if not exists btree_gist;
      drop table if exists bare_occupancy;
      create table bare_occupancy (seat bigint, during tstzrange, exclude using gist (seat with =, during with &&))`);
    return new ClaimRounds(pool);
  }

  /** One round; `rivals` may exceed the connections, as it does behind a pool. Returns milliseconds. */
  async round(rivals: number): Promise<number> {
    const n = this.next++;
    const span = [new Date(n * 1_800_000).toISOString(), new Date((n + 1) * 1_800_000).toISOString()];
    const claim = {
      name: 'claim',
      text: 'insert into bare_occupancy values (1, tstzrange($1, $2)) on conflict do nothing',
      values: span,
    };
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: rivals }, () => this.pool.query(claim)));
    const winners = answers.filter(({ rowCount }) => rowCount === 1).length;
    if (winners !== 1) throw new Error(`${winners} winners in a bare round`);
    return performance.now() - began;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
