import type { Client } from 'pg';

/** Whether the demo centre belongs into a database; kept as the database's comment, so it survives with it. */
const demoStates = ['wanted', 'loading', 'loaded', 'declined'] as const;
export type DemoState = (typeof demoStates)[number];

const prefix = 'Anteroom, demo ';

export async function markDemo(client: Client, database: string, state: DemoState): Promise<void> {
  await client.query(`comment on database ${database} is ${client.escapeLiteral(prefix + state)}`);
}

/** Undefined: there is no such database, or it was made by somebody else and not looked at yet. */
export async function demoStateOf(client: Client, database: string): Promise<DemoState | undefined> {
  const { rows } = await client.query<{ comment: string | null }>(
    "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
    [database],
  );
  return demoStates.find((state) => rows[0]?.comment === prefix + state);
}

/** A database somebody else made: the demo goes into it only while it is empty. */
export async function isWithoutTables(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    "select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  return rowCount === 0;
}
