import { Clock, Retention, UnitOfWork } from '@anteroom/platform-persistence';
import { GetDayChanges } from '../application/reads/get-day-changes';
import { berlin, tuesday } from '../testing/centre.fixture';
import { SchedulingBench, at } from '../testing/scheduling-bench.fixture';
import { oldChanges } from './retention';

describe('SYS-4 what the calendar keeps', () => {
  let bench: SchedulingBench;
  let retention: Retention;
  beforeAll(async () => {
    bench = await SchedulingBench.open(4);
    retention = new Retention(bench.get(UnitOfWork), bench.get(Clock));
    retention.add(...oldChanges);
  });
  afterAll(() => bench.close());

  const inBerlin = `set app.branch_ids = '${berlin}';`;
  const count = async (table: string) =>
    (await bench.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

  it('SYS-4: months of long ago go whole, one at a time', async () => {
    const months = () => count(`pg_class where relname ~ '^calendar_change_[0-9]{4}_[0-9]{2}$'`);
    const before = (await months()) ?? 0;
    await retention.execute();
    expect(await months()).toBe(before - 1);
    for (let known = before; known !== (await months()); await retention.execute()) known = (await months()) ?? 0;
    expect(await months()).toBeGreaterThanOrEqual(13);
  });

  it('SYS-4: changes of a day go after two weeks; a screen that asks for them opens the day afresh', async () => {
    await bench.book({ start: at('09:00') });
    await bench.book({ start: at('10:00') });
    await bench.asOwner(`${inBerlin} update calendar_change set recorded_at = '2026-11-01' where revision = 1`);
    const changes = new GetDayChanges(bench.get(UnitOfWork));
    await expect(changes.execute(berlin, tuesday, 0)).resolves.toContain('"revision":2');
    expect(await retention.execute()).toEqual({ 'day-change': 1, 'change-history': 0 });
    await expect(changes.execute(berlin, tuesday, 0)).rejects.toMatchObject({ code: 'changes-too-old' });
    await expect(changes.execute(berlin, tuesday, 1)).resolves.toContain('"revision":2');
  });

  it('SYS-4: history stays for ten years, then its months go whole; nobody can take a younger one away', async () => {
    const before = await count('change_entry');
    await bench.query(`select ensure_month_partitions('2016-10-01', '2016-11-30')`);
    const entry = `select gen_random_uuid(), branch_id, appointment_id, version, '2016-10-05', by_id, by_name, by_colour, kind,
      fields from change_entry limit 1`;
    await bench.asOwner(`${inBerlin} insert into change_entry ${entry}`);
    expect(await count('change_entry')).toBe((before ?? 0) + 1);
    expect(await retention.execute()).toMatchObject({ 'change-history': 1 });
    expect(await count('change_entry')).toBe(before);
    await bench.query(`select forget_history('2030-01-01', 1000)`);
    expect(await count('change_entry')).toBe(before);
    await expect(bench.query('delete from change_entry')).rejects.toThrow('permission denied');
  });
});
