import pg from 'pg';
import { systemUnderTest } from './system.ts';

type Service = 'scheduling' | 'clients' | 'notifications' | 'payments' | 'inventory' | 'identity';
type Database = `anteroom_${Service}`;

/** A question to a service's database as the superuser, past every application rule. */
export async function ask<Row>(database: Database, sql: string, params: unknown[] = []): Promise<Row[]> {
  const url = new URL(systemUnderTest().postgresUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Changes rows as nothing else can, past every trigger: for controls of proofs. */
export async function withoutTriggers(database: Database, sql: string): Promise<void> {
  await ask(database, `do $$ begin set local session_replication_role = replica; ${sql}; end $$`);
}

/** I1: pairs of live occupancies of one seat that overlap. There must be none. */
export async function doubleBookings(): Promise<number> {
  const [row] = await ask<{ pairs: number }>(
    'anteroom_scheduling',
    `select count(*)::int as pairs from occupancy a join occupancy b
       on a.seat_id = b.seat_id and a.ctid < b.ctid and a.during && b.during`,
  );
  return row?.pairs ?? Number.NaN;
}

/** Deadlocks that PostgreSQL has had to break in the scheduling database so far. */
export async function deadlocks(): Promise<number> {
  const [row] = await ask<{ deadlocks: number }>(
    'anteroom_scheduling',
    `select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  return row?.deadlocks ?? Number.NaN;
}
