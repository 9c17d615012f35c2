import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { templateFingerprint } from './template-fingerprint';
import { testPostgresUrl } from './test-services';

export interface TestDatabaseOptions {
  /** `scheduling`, `clients`, … or `identity`, the gateway's: the roles are `anteroom_<service>_owner` and `…_app`. */
  readonly service: string;
  /** Applies the migrations with the owner's role. Runs once per schema; every test file gets a copy of the result. */
  readonly migrate: (ownerUrl: string) => Promise<unknown>;
}

export interface TestDatabase {
  readonly ownerUrl: string;
  /** The application's role: no superuser, owns nothing, cannot pass row-level security by. */
  readonly appUrl: string;
  readonly drop: () => Promise<void>;
}

const password = 'test';

/** A fresh, migrated database for one test file. */
export async function createTestDatabase({ service, migrate }: TestDatabaseOptions): Promise<TestDatabase> {
  const roles = { owner: `anteroom_${service}_owner`, app: `anteroom_${service}_app` };
  const template = `template_${service}_${templateFingerprint(migrate)}`;
  const name = `test_${service}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  await asSuperuser(async (client) => {
    await alone(client, async () => {
      await createRoles(client, roles);
      if (!(await exists(client, template))) await createTemplate(client, template, roles, migrate);
    });
    await client.query(`create database ${name} template ${template} owner ${roles.owner}`);
    await closeToOthers(client, name, roles);
  });
  return {
    ownerUrl: urlOf(roles.owner, name),
    appUrl: urlOf(roles.app, name),
    drop: () =>
      asSuperuser(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

interface Roles {
  owner: string;
  app: string;
}

function urlOf(role: string, database: string): string {
  const url = new URL(testPostgresUrl());
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testPostgresUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One test file at a time builds roles and templates; the others wait and find them. */
async function alone(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('anteroom test template'))`);
  try {
    await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('anteroom test template'))`);
  }
}

async function createRoles(client: pg.Client, roles: Roles): Promise<void> {
  for (const role of [roles.owner, roles.app]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount) await client.query(`create role ${role} login nosuperuser nobypassrls password '${password}'`);
  }
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  return rowCount === 1;
}

/** Built under a working name, so that a template whose migration failed is never taken for a finished one. */
async function createTemplate(
  client: pg.Client,
  template: string,
  roles: Roles,
  migrate: TestDatabaseOptions['migrate'],
): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft} owner ${roles.owner}`);
  await closeToOthers(client, draft, roles);
  await migrate(urlOf(roles.owner, draft));
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [draft]);
  await client.query(`alter database ${draft} rename to ${template}`);
}

async function closeToOthers(client: pg.Client, database: string, roles: Roles): Promise<void> {
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${roles.app}`);
}
