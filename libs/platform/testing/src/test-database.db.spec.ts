import pg from 'pg';
import { createTestDatabase, type TestDatabase, testPostgresUrl, testRedisUrl } from './index';

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

describe('A test database', () => {
  let migrations = 0;
  const migrate = async (ownerUrl: string) => {
    migrations += 1;
    await ask(ownerUrl, `create table note (text text); insert into note values ('${process.pid}')`);
    await ask(ownerUrl, 'grant select on note to anteroom_testing_app');
  };
  const open: TestDatabase[] = [];
  const create = async () => {
    const database = await createTestDatabase({ service: 'testing', migrate });
    open.push(database);
    return database;
  };
  afterAll(() => Promise.all(open.map((database) => database.drop())));

  it('is migrated once, however many ask for it at the same time, and each gets a copy', async () => {
    const [first, second] = await Promise.all([create(), create(), create()]);
    expect(migrations).toBeLessThanOrEqual(1);
    await ask(first.ownerUrl, 'delete from note');
    expect(await ask(first.appUrl, 'select from note')).toHaveLength(0);
    expect(await ask(second.appUrl, 'select from note')).toHaveLength(1);
  });

  it('gives the application a role that owns nothing and cannot pass row-level security by', async () => {
    const { appUrl } = await create();
    const [role] = await ask(
      appUrl,
      'select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false });
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
  });

  it('cannot be entered by another service’s role', async () => {
    const { appUrl } = await create();
    const other = await createTestDatabase({ service: 'elsewhere', migrate: async () => undefined });
    const stranger = new URL(other.appUrl);
    stranger.pathname = new URL(appUrl).pathname;
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/permission denied for database/);
    await other.drop();
  });

  it('is gone when it is dropped, though somebody is still connected', async () => {
    const { appUrl, drop } = await createTestDatabase({ service: 'testing', migrate });
    const lingering = new pg.Client({ connectionString: appUrl });
    lingering.on('error', () => undefined);
    await lingering.connect();
    await drop();
    const name = new URL(appUrl).pathname.slice(1);
    expect(await ask(testPostgresUrl(), `select from pg_database where datname = '${name}'`)).toHaveLength(0);
  });
});

describe('The test Redis', () => {
  it('has a prefix of its own at every call', () => {
    expect(new URL(testRedisUrl()).searchParams.get('prefix')).not.toBe(
      new URL(testRedisUrl()).searchParams.get('prefix'),
    );
  });
});
