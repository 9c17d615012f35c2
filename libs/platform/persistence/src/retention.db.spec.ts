import { Temporal } from '@anteroom/kernel';
import { FixedClock } from '@anteroom/platform-testing';
import pg from 'pg';
import { Retention, branchScopeSql, endOf, forgetSql, forgettingMonthsSql, forgettingSql, removeOldSql } from './index';
import { type PersistenceBench, berlin, newYork, persistenceBench } from './persistence.fixture';

const role = 'anteroom_platform_app';
const tables = `
  create table note (id int primary key, branch_id uuid not null, written_at timestamptz not null, text text);
  create table attachment (id int primary key, note_id int not null references note, branch_id uuid not null);
  create table letter (id int primary key, branch_id uuid not null, sent_at timestamptz not null, text text);
  create table entry (id int not null, at timestamptz not null, primary key (id, at)) partition by range (at);
  create table entry_2020_01 partition of entry for values from ('2020-01-01 00:00+00') to ('2020-02-01 00:00+00');
  create table entry_2020_02 partition of entry for values from ('2020-02-01 00:00+00') to ('2020-03-01 00:00+00');
  create table entry_other partition of entry default;
  grant select, insert on note, attachment, letter, entry to ${role};`;
const declared = [
  forgettingSql({
    ...{ name: 'forget_notes', table: 'note', key: ['id'], agedBy: 'written_at', atLeast: '10 days', role },
    with: { table: 'attachment', column: 'note_id' },
  }),
  forgettingSql({
    ...{ name: 'forget_letters', table: 'letter', key: ['id'], agedBy: 'sent_at', atLeast: '10 days', role },
    ...{ where: 'text is not null', empty: 'text = null' },
  }),
  forgettingMonthsSql({ name: 'forget_entries', table: 'entry', atLeast: '1 year', role }),
];

describe('SYS-4 what was kept long enough', () => {
  let bench: PersistenceBench;
  const clock = new FixedClock(Temporal.Now.instant().toString());
  beforeAll(async () => {
    bench = await persistenceBench(4);
    const fill = `insert into note select n, '${berlin}', now() - n * interval '1 day', 'x' from generate_series(1, 3000) n;
      insert into note select 3000 + n, '${newYork}', now() - n * interval '1 day', 'y' from generate_series(1, 40) n;
      insert into attachment select n, n, '${berlin}' from generate_series(1, 60) n;
      insert into letter select n, '${berlin}', now() - n * interval '1 day', 'Dear patient' from generate_series(1, 2600) n;
      insert into entry values (1, '2020-01-10'), (2, '2020-02-10'), (3, '2019-05-01'), (4, now());`;
    const shut = ['note', 'attachment', 'letter'].map((table) => branchScopeSql(table)).join(' ');
    await asOwner(`${tables} ${fill} ${shut} ${declared.join(' ')}`);
  });
  afterAll(() => bench.close());

  async function asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client(bench.database.ownerUrl);
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const sweeping = (kind: Parameters<typeof endOf>[0], sql: string) => {
    const retention = new Retention(bench.unitOfWork, clock);
    retention.add({ kind, sql });
    return retention.execute();
  };
  const one = async (sql: string) => Object.values((await asOwner(sql))[0] ?? {})[0];

  it('SYS-4: goes in all branches, with what hangs on it, in short statements until nothing is left', async () => {
    expect(await sweeping('received-message', forgetSql('forget_notes'))).toEqual({ 'received-message': 2970 + 10 });
    expect(await one('select count(*)::int from note')).toBe(60);
    expect(await one('select count(*)::int from attachment')).toBe(30);
    expect(await sweeping('received-message', forgetSql('forget_notes'))).toEqual({ 'received-message': 0 });
  });

  it('SYS-4: the application takes nothing younger than the table allows, and nothing by any other way', async () => {
    const call = `select forget_notes(now() + interval '1 day', 1000) as gone`;
    const [row] = await bench.unitOfWork.run({ branchIds: [] }, () => bench.unitOfWork.query<{ gone: number }>(call));
    expect(row?.gone).toBe(21 + 21);
    const straight = bench.unitOfWork.run({ branchIds: [berlin] }, () => bench.unitOfWork.query('delete from note'));
    await expect(straight).rejects.toThrow('permission denied');
  });

  it('SYS-4: a row that others count on is emptied, once', async () => {
    const end = endOf('message-body', clock.now());
    const old = await one(`select count(*)::int from letter where sent_at < '${end.toString()}'`);
    expect(await sweeping('message-body', forgetSql('forget_letters'))).toEqual({ 'message-body': old });
    expect(await one('select count(*)::int from letter')).toBe(2600);
    expect(await one('select count(*)::int from letter where text is null')).toBe(old);
    expect(await sweeping('message-body', forgetSql('forget_letters'))).toEqual({ 'message-body': 0 });
  });

  it('SYS-4: months of a partitioned table go whole, the rest of it stays', async () => {
    clock.set('2030-02-15T00:00:00Z');
    await sweeping('change-history', forgetSql('forget_entries'));
    expect(await asOwner('select id from entry order by id')).toEqual([{ id: 2 }, { id: 3 }, { id: 4 }]);
    clock.set('2030-03-01T00:00:00Z');
    await sweeping('change-history', forgetSql('forget_entries'));
    expect(await asOwner('select id from entry order by id')).toEqual([{ id: 3 }, { id: 4 }]);
  });

  it('SYS-4: two processes side by side end each row once, and one kind that fails keeps no other from going', async () => {
    clock.set(Temporal.Now.instant().toString());
    await asOwner(
      `set app.branch_ids = '${berlin}'; insert into letter select 5000 + n, '${berlin}', now() - interval '3 years', 'x' from generate_series(1, 2500) n`,
    );
    const end = endOf('message-body', clock.now()).toString();
    const old = await one(`select count(*)::int from letter where text is not null and sent_at < '${end}'`);
    const both = await Promise.all([1, 2].map(() => sweeping('message-body', forgetSql('forget_letters'))));
    expect(both.reduce((sum, gone) => sum + (gone['message-body'] ?? 0), 0)).toBe(old);
    const retention = new Retention(bench.unitOfWork, clock);
    await asOwner(`alter table letter disable row level security; grant update, delete on letter to ${role}`);
    retention.add({ kind: 'session', sql: removeOldSql('nowhere', 'at') });
    retention.add({ kind: 'session', sql: removeOldSql('letter', 'sent_at') });
    await expect(retention.execute()).rejects.toThrow('nowhere');
    expect(await one(`select count(*)::int from letter where sent_at < now() - interval '91 days'`)).toBe(0);
  });

  it('SYS-4: is found by an index, not by reading the table', async () => {
    const indexed = await asOwner<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname like 'forget_%'`,
    );
    expect(indexed.map(({ indexdef }) => indexdef)).toEqual(
      expect.arrayContaining([expect.stringContaining('(written_at)'), expect.stringContaining('(sent_at)')]),
    );
  });
});
