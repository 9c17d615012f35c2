import { randomBytes } from 'node:crypto';
import { withConnection } from './ask.ts';
import { inDatabase, urlFor, type ServiceDatabase } from './databases.ts';
import { demoStateOf, markDemo } from './demo-state.ts';
import { provision } from './provision.ts';

const server = process.env['TEST_POSTGRES_URL'] ?? '';
const name = `launcher_${randomBytes(4).toString('hex')}`;
const database: ServiceDatabase = { service: 'clients', name, owner: `${name}_owner`, application: `${name}_app` };
const passwords = { [database.owner]: 'owner-secret', [database.application]: 'app-secret' };
const as = (role: string) => urlFor(server, name, role, passwords[role] ?? '');
const demoState = () => withConnection(server, (client) => demoStateOf(client, name));

beforeEach(() => provision(server, [database], passwords));
afterAll(() =>
  withConnection(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    for (const role of [database.owner, database.application]) await client.query(`drop role if exists ${role}`);
  }),
);

describe('roles and databases', () => {
  it('SYS-4: the application role connects, but owns nothing and passes no wall by', async () => {
    const { rows } = await withConnection(as(database.application), (client) =>
      client.query(
        'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
      ),
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
    const create = withConnection(as(database.application), (client) => client.query('create table theirs ()'));
    await expect(create).rejects.toThrow(/permission denied/);
  });

  it('SYS-4: the owner role makes the tables and the extensions the migrations need', async () => {
    await withConnection(as(database.owner), async (client) => {
      await client.query('create extension if not exists btree_gist');
      await client.query('create table if not exists kept (id int)');
    });
  });

  it('SYS-4: is safe to repeat and takes over changed passwords', async () => {
    await withConnection(as(database.owner), (client) => client.query('create table if not exists kept (id int)'));
    await provision(server, [database], { ...passwords, [database.application]: 'another-secret' });
    await withConnection(urlFor(server, name, database.application, 'another-secret'), (client) =>
      client.query('select 1'),
    );
    const { rowCount } = await withConnection(inDatabase(server, name), (client) =>
      client.query("select 1 from pg_tables where tablename = 'kept'"),
    );
    expect(rowCount).toBe(1);
  });

  it('SYS-4: refuses a user that is no superuser with a sentence', async () => {
    await expect(provision(as(database.owner), [database], passwords)).rejects.toThrow(/must be a superuser/);
  });
});

describe('the demo centre of a database', () => {
  it('SYS-5: is wanted in a new database, and settled once it was loaded or declined', async () => {
    expect(await demoState()).toBe('wanted');
    await withConnection(server, (client) => markDemo(client, name, 'declined'));
    await provision(server, [database], passwords);
    expect(await demoState()).toBe('declined');
  });

  it('SYS-5: begins anew when it was cut off while it was loaded', async () => {
    await withConnection(as(database.owner), (client) => client.query('create table half_loaded (id int)'));
    await withConnection(server, (client) => markDemo(client, name, 'loading'));
    await provision(server, [database], passwords);
    expect(await demoState()).toBe('wanted');
    const { rowCount } = await withConnection(inDatabase(server, name), (client) =>
      client.query("select 1 from pg_tables where tablename = 'half_loaded'"),
    );
    expect(rowCount).toBe(0);
  });

  it('SYS-5: never goes into a database somebody else has filled', async () => {
    await withConnection(as(database.owner), (client) => client.query('create table if not exists theirs (id int)'));
    await withConnection(server, (client) => client.query(`comment on database ${name} is null`));
    await provision(server, [database], passwords);
    expect(await demoState()).toBe('declined');
  });

  it('SYS-5: goes into a database somebody else made and left empty', async () => {
    await withConnection(server, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`create database ${name} owner ${database.owner}`);
    });
    await provision(server, [database], passwords);
    expect(await demoState()).toBe('wanted');
  });
});
