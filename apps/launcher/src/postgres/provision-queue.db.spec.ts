import { randomBytes } from 'node:crypto';
import { withConnection } from './ask.ts';
import { urlFor, type OwnedDatabase } from './databases.ts';
import { provisionQueue } from './provision-queue.ts';

const server = process.env['TEST_POSTGRES_URL'] ?? '';
const name = `launcher_${randomBytes(4).toString('hex')}_queue`;
const database: OwnedDatabase = { name, owner: `${name}_owner`, application: `${name}_app` };
const passwords = { [database.owner]: 'owner-secret', [database.application]: 'app-secret' };
const asService = (sql: string) =>
  withConnection(urlFor(server, name, database.application, 'app-secret'), (client) => client.query(sql));

beforeAll(() => provisionQueue(server, database, passwords));
afterAll(() =>
  withConnection(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    for (const role of [database.owner, database.application]) await client.query(`drop role if exists ${role}`);
  }),
);

describe('the database of the queues', () => {
  it('SYS-4: has the tables of the queues, which services use and cannot add to', async () => {
    expect((await asService('select count(*)::int from bullmq.job')).rows).toEqual([{ count: 0 }]);
    await expect(asService('create table bullmq.theirs ()')).rejects.toThrow(/permission denied/);
    await expect(asService('create temporary table theirs ()')).rejects.toThrow(/permission denied/);
  });

  it('SYS-4: is safe to prepare again, with what waits in it', async () => {
    await asService("insert into bullmq.meta values ('anteroom-clients', 'kept', 'yes')");
    await provisionQueue(server, database, passwords);
    expect((await asService('select value from bullmq.meta')).rows).toEqual([{ value: 'yes' }]);
  });
});
