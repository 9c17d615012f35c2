import { failureCodeOf } from '@anteroom/platform-persistence';
import pg from 'pg';
import { adams, berlin, checkup, newYork } from '../testing/centre.fixture';
import { SchedulingBench, at, later } from '../testing/scheduling-bench.fixture';

/** Every table that has a branch, whatever the application asks: PostgreSQL itself keeps them apart. */
describe('the second wall', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open();
    const client = { name: 'Ingrid Holm' };
    await bench.book({ start: at('09:00'), client });
    const start = '2026-11-24T10:00:00-05:00';
    await bench.book({ start, teamMemberId: adams, services: [{ serviceId: checkup }], client }, { branchId: newYork });
    await bench.query('insert into client_card (client_id, branch_id, name, version) values ($1, $1, $2, 1)', [
      berlin,
      'x',
    ]);
  });
  afterAll(() => bench.close());

  const tables = async () => {
    const sql = `select c.relname as name, a.attname as column from pg_class c
      join pg_attribute a on a.attrelid = c.oid and (a.attname = 'branch_id' or (c.relname = 'branch' and a.attname = 'id'))
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace`;
    return bench.query<{ name: string; column: string }>(sql);
  };

  it('SYS-1: a transaction sees its own branches only, one that names none sees nothing', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThanOrEqual(19);
    for (const { name, column } of all) {
      const branches = `select distinct "${column}" as branch from "${name}"`;
      expect({ name, seen: await bench.query(branches, [], []) }).toEqual({ name, seen: [] });
      const seen = await bench.query<{ branch: string }>(branches, [], [newYork]);
      expect({ name, seen: seen.filter(({ branch }) => branch !== newYork) }).toEqual({ name, seen: [] });
    }
  });

  it('SYS-1: rows of another branch can be neither written, nor changed, nor taken away', async () => {
    const write = bench.query(
      `insert into shift (id, branch_id, team_member_id, on_date, during)
       values (gen_random_uuid(), $1, $2, '2027-01-01', '[2027-01-01 08:00+00,2027-01-01 09:00+00)')`,
      [berlin, adams],
      [newYork],
    );
    await expect(write.catch((error: unknown) => failureCodeOf(error))).resolves.toBe('42501');
    const change = `update appointment set comment = 'x' where branch_id = $1 returning id`;
    expect(await bench.query(change, [berlin], [newYork])).toEqual([]);
    expect(
      await bench.query('delete from occupancy where branch_id = $1 returning seat_id', [berlin], [newYork]),
    ).toEqual([]);
  });

  it('APT-8: the application can add to the history, never change it', async () => {
    for (const sql of [
      'update change_entry set version = 9',
      'delete from change_entry',
      'delete from calendar_change',
    ]) {
      await expect(bench.query(sql).catch((error: unknown) => failureCodeOf(error))).resolves.toBe('42501');
    }
  });

  it('SYS-1: the application owns nothing and cannot pass the wall by', async () => {
    const client = new pg.Client(bench.database.appUrl);
    await client.connect();
    const { rows } = await client.query(`select rolsuper, rolbypassrls,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
      from pg_roles where rolname = current_user`);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
    await expect(client.query('create table loot (id int)')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('P13: reading what occupies a seat looks at that time only, however much the seat has had', async () => {
    await bench.query(
      `insert into occupancy (seat_id, during, owner_kind, owner_id, branch_id)
       select s.id, tstzrange(t, t + interval '30 minutes'), 'block', gen_random_uuid(), s.branch_id
       from seat s, generate_series('2020-01-01'::timestamptz, '2020-03-15', '30 minutes') t where s.branch_id = $1 and s.purpose = 'primary'`,
      [berlin],
    );
    await bench.asOwner('analyze occupancy');
    const [row] = await bench.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) select o.* from seat s cross join lateral (
         select * from occupancy o where o.seat_id = s.id and o.starts_at < $2::timestamptz
           and o.starts_at > $1::timestamptz - interval '25 hours' and o.ends_at > $1::timestamptz) o
       where s.branch_id = '${berlin}'`,
      ['2020-03-01T09:00:00Z', later('2020-03-01T09:00:00Z', 60)],
    );
    const read = rowsReadFrom(row?.['QUERY PLAN'][0].Plan, 'occupancy');
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(1_000);
  });
});

interface Plan {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

function rowsReadFrom(plan: Plan | undefined, table: string): number {
  if (!plan) return 0;
  const own =
    plan['Relation Name'] === table
      ? plan['Actual Loops'] * (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0))
      : 0;
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsReadFrom(below, table), own);
}
