import type { Client } from 'pg';
import { withConnection } from './ask.ts';
import { urlFor, type OwnedDatabase } from './databases.ts';
import { createDatabase, hasDatabase, provisionRole, restrictDatabase } from './provision.ts';

/** Creates or updates a database for queues: its roles, and the tables of BullMQ's own migrations. Safe to repeat. */
export async function provisionQueue(
  superuserUrl: string,
  database: OwnedDatabase,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const { name, owner, application } = database;
  await withConnection(superuserUrl, async (client) => {
    for (const role of [owner, application]) await provisionRole(client, role, passwords[role] ?? '');
    if (!(await hasDatabase(client, name))) await createDatabase(client, database);
    await restrictDatabase(client, database);
  });
  const ownerUrl = urlFor(superuserUrl, name, owner, passwords[owner] ?? '');
  await withConnection(ownerUrl, (client) => migrate(client, application));
}

/** The role of the services uses the tables and makes none. */
async function migrate(client: Client, application: string): Promise<void> {
  const { runMigrations } = await import('bullmq'); // a tenth of a second that most starts need not spend
  await runMigrations(client);
  await client.query(`
    grant usage on schema bullmq to ${application};
    grant select, insert, update, delete on all tables in schema bullmq to ${application};
    grant usage on all sequences in schema bullmq to ${application}`);
}
