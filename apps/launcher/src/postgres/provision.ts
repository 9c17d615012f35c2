import type { Client } from 'pg';
import { StartFailure } from '../start-failure.ts';
import { withConnection } from './ask.ts';
import { inDatabase, type OwnedDatabase, type ServiceDatabase } from './databases.ts';
import { demoStateOf, isWithoutTables, markDemo } from './demo-state.ts';

/**
 * Creates the roles and databases that are missing and sets the roles' passwords; safe to repeat. A database whose
 * demo was cut off while it was loaded is created anew: nobody has worked in it yet.
 */
export async function provision(
  superuserUrl: string,
  databases: readonly ServiceDatabase[],
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    await refuseUnlessSuperuser(client);
    for (const database of databases) {
      for (const role of [database.owner, database.application])
        await provisionRole(client, role, passwords[role] ?? '');
      await provisionDatabase(client, superuserUrl, database);
    }
  });
}

async function provisionDatabase(client: Client, superuserUrl: string, database: ServiceDatabase): Promise<void> {
  const { name } = database;
  const demo = await demoStateOf(client, name);
  if (demo === 'loading') await client.query(`drop database ${name} with (force)`);
  if (!(await hasDatabase(client, name))) {
    await createDatabase(client, database);
    await markDemo(client, name, 'wanted');
  } else if (demo === undefined) await adoptDatabase(client, inDatabase(superuserUrl, name), name);
  await restrictDatabase(client, database);
}

/** Nobody but its own roles connects to it. */
export async function restrictDatabase(client: Client, { name, application }: OwnedDatabase): Promise<void> {
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${application}`);
}

async function adoptDatabase(client: Client, url: string, name: string): Promise<void> {
  const isEmpty = await withConnection(url, isWithoutTables);
  await markDemo(client, name, isEmpty ? 'wanted' : 'declined');
}

async function refuseUnlessSuperuser(client: Client): Promise<void> {
  const { rows } = await client.query<{ rolsuper: boolean; version: string }>(
    "select rolsuper, current_setting('server_version_num') as version from pg_roles where rolname = current_user",
  );
  if (Number(rows[0]?.version) < 180_000)
    throw new StartFailure('The PostgreSQL of DATABASE_URL is too old: 18 or newer is needed.');
  if (rows[0]?.rolsuper !== true) {
    throw new StartFailure(
      'The user of DATABASE_URL must be a superuser: it creates the roles and databases of the services.',
    );
  }
}

/** Creates the role or takes over its password; it may do nothing but sign in. */
export async function provisionRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role}`);
  const attributes = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
  await client.query(`alter role ${role} ${attributes} password ${client.escapeLiteral(password)}`);
}

export async function hasDatabase(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  return rowCount !== 0;
}

export async function createDatabase(client: Client, { name, owner }: OwnedDatabase): Promise<void> {
  await client.query(`create database ${name} owner ${owner} template template0 encoding 'UTF8'`);
}
