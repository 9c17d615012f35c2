import pg from 'pg';
import { waitUntil } from '@anteroom/platform-testing';
import { createOrm, UnitOfWork } from './index';
import { aBooking, berlin, persistenceBench, type PersistenceBench } from './persistence.fixture';

describe('A unit of work that PostgreSQL could not finish', () => {
  let bench: PersistenceBench;
  let unitOfWork: UnitOfWork;
  const here = { branchIds: [berlin] };

  beforeAll(async () => {
    bench = await persistenceBench();
    unitOfWork = bench.unitOfWork;
    await unitOfWork.run(here, () => unitOfWork.query("insert into counter values ('left', 0), ('right', 0)", []));
  });
  afterAll(() => bench.close());

  const raise = (name: string) => unitOfWork.query('update counter set value = value + 1 where name = $1', [name]);
  const values = () =>
    unitOfWork.read(here, () => unitOfWork.query('select name, value from counter order by name', []));

  it('CAL-9: is run again once, silently, after a deadlock, with the hooks of the second attempt only', async () => {
    let attempts = 0;
    let hooks = 0;
    let holding = 0;
    const crosswise = (first: string, second: string) =>
      unitOfWork.run(here, async () => {
        attempts += 1;
        unitOfWork.beforeCommit(async () => void (hooks += 1));
        await raise(first);
        holding += 1;
        await waitUntil(() => holding >= 2);
        await raise(second);
      });
    await Promise.all([crosswise('left', 'right'), crosswise('right', 'left')]);
    expect(attempts).toBeGreaterThanOrEqual(3);
    expect(hooks).toBe(2);
    expect(await values()).toEqual([
      { name: 'left', value: 2 },
      { name: 'right', value: 2 },
    ]);
  });

  it('gives the error when the second attempt fails in the same way', async () => {
    let attempts = 0;
    const work = unitOfWork.run(here, async () => {
      attempts += 1;
      await unitOfWork.query("do $$ begin raise exception 'again' using errcode = '40001'; end $$", []);
    });
    await expect(work).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(2);
  });

  it('is run again when its connection was lost before the commit', async () => {
    let attempts = 0;
    await unitOfWork.run(here, async () => {
      attempts += 1;
      unitOfWork.em.persist(aBooking({ title: `attempt ${attempts}` }));
      await unitOfWork.em.flush();
      if (attempts > 1) return;
      const [backend] = await unitOfWork.query<{ pid: number }>('select pg_backend_pid() as pid', []);
      const killer = new pg.Client({ connectionString: process.env['TEST_POSTGRES_URL'] });
      await killer.connect();
      await killer.query('select pg_terminate_backend($1)', [backend?.pid]);
      await killer.end();
    });
    const titles = await unitOfWork.read(here, () =>
      unitOfWork.query("select title from booking where title like 'attempt%'", []),
    );
    expect(attempts).toBe(2);
    expect(titles).toEqual([{ title: 'attempt 2' }]);
  });

  it('I13: is given up when a statement runs into its time limit, and the connection is usable afterwards', async () => {
    const orm = await createOrm({ url: bench.database.appUrl, entities: [], poolSize: 1, statementTimeoutMs: 300 });
    const impatient = new UnitOfWork(orm);
    let attempts = 0;
    const slow = impatient.run(here, async () => {
      attempts += 1;
      await impatient.query('select pg_sleep(5)');
    });
    await expect(slow).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(attempts).toBe(1);
    expect(await impatient.run(here, () => impatient.query('select 1 as one'))).toEqual([{ one: 1 }]);
    await orm.close();
  });

  it('says service-unavailable, and soon, when PostgreSQL cannot be reached', async () => {
    const orm = await createOrm({ url: 'postgres://nobody:x@127.0.0.1:1/nothing', entities: [] });
    const nowhere = new UnitOfWork(orm);
    const since = performance.now();
    await expect(nowhere.run(here, async () => undefined)).rejects.toMatchObject({
      code: 'service-unavailable',
      facts: { component: 'PostgreSQL' },
    });
    expect(performance.now() - since).toBeLessThan(2_000);
    await orm.close();
  });
});
