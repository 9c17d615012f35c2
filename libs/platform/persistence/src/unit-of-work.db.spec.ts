import { DomainError } from '@anteroom/kernel';
import { waitUntil } from '@anteroom/platform-testing';
import pg from 'pg';
import { constraintErrors, countStatements, createOrm, UnitOfWork } from './index';
import { aBooking, berlin, Booking, newYork, persistenceBench, type PersistenceBench } from './persistence.fixture';

describe('The unit of work', () => {
  let bench: PersistenceBench;
  let unitOfWork: UnitOfWork;
  const here = { branchIds: [berlin] };

  beforeAll(async () => {
    bench = await persistenceBench();
    unitOfWork = bench.unitOfWork;
  });
  afterAll(() => bench.close());

  const titles = async (branchIds = [berlin, newYork]) => {
    const rows = await unitOfWork.read({ branchIds }, () =>
      unitOfWork.query<{ title: string }>('select title from booking order by title', []),
    );
    return rows.map(({ title }) => title);
  };
  const inCounter = async (name: string) => {
    const rows = await unitOfWork.read({ branchIds: [] }, () =>
      unitOfWork.query<{ value: number }>('select value from counter where name = $1', [name]),
    );
    return rows[0]?.value;
  };
  const raise = (name: string) =>
    unitOfWork.query(
      'insert into counter values ($1, 1) on conflict (name) do update set value = counter.value + 1 returning value',
      [name],
    );

  it('commits entities and raw statements together', async () => {
    await unitOfWork.run(here, async () => {
      unitOfWork.em.persist(aBooking({ title: 'together' }));
      await raise('together');
    });
    expect(await titles()).toContain('together');
    expect(await inCounter('together')).toBe(1);
  });

  it('leaves nothing behind when the work throws, neither entities nor raw statements', async () => {
    const work = unitOfWork.run(here, async () => {
      unitOfWork.em.persist(aBooking({ title: 'undone' }));
      await unitOfWork.em.flush();
      await raise('undone');
      throw new DomainError('slot-taken', 'Somebody was faster.');
    });
    await expect(work).rejects.toThrow('Somebody was faster.');
    expect(await titles()).not.toContain('undone');
    expect(await inCounter('undone')).toBeUndefined();
  });

  it('shows raw statements what the entities of the same unit have flushed', async () => {
    const seen = await unitOfWork.run(here, async () => {
      unitOfWork.em.persist(aBooking({ title: 'flushed' }));
      await unitOfWork.em.flush();
      return unitOfWork.query("select 1 from booking where title = 'flushed'", []);
    });
    expect(seen).toHaveLength(1);
  });

  it('opens with the scope in one round trip and counts the statements in between only', async () => {
    const { count, statements } = await countStatements(unitOfWork, () =>
      unitOfWork.run(here, async () => {
        unitOfWork.em.persist(aBooking());
        await raise('counted');
      }),
    );
    expect(count).toBe(2);
    expect(statements[0]).toContain('insert into counter');
    expect(statements[1]).toContain('insert into "booking"');
  });

  it('reads an entity back as it was and writes nothing when nothing changed', async () => {
    const booking = aBooking({ title: 'unchanged' });
    await unitOfWork.run(here, async () => void unitOfWork.em.persist(booking));
    const { result, statements } = await countStatements(unitOfWork, () =>
      unitOfWork.run(here, () => unitOfWork.em.findOneOrFail(Booking, booking.id)),
    );
    expect(result.during.equals(booking.during)).toBe(true);
    expect(result.madeAt.equals(booking.madeAt)).toBe(true);
    expect(statements).toHaveLength(1);
  });

  it('gives timestamps as ISO text in UTC and whole numbers as numbers', async () => {
    const [row] = await unitOfWork.read(here, () =>
      unitOfWork.query(
        `select timestamptz '2026-11-24 10:05:00+01' as at, array[timestamptz '2026-11-24 10:05:00.25+01'] as many,
           date '2026-11-24' as day, 7::bigint as small, 9007199254740993::bigint as big, '{"a":1}'::jsonb as json,
           $1::text as given`,
        ['x'],
      ),
    );
    expect(row).toEqual({
      at: '2026-11-24T09:05:00Z',
      many: ['2026-11-24T09:05:00.25Z'],
      day: '2026-11-24',
      small: 7,
      big: 9007199254740993n,
      json: { a: 1 },
      given: 'x',
    });
  });

  it('takes instants and time ranges as parameters', async () => {
    const { during, madeAt } = aBooking();
    const statement = 'select $1::timestamptz as at, upper($2::tstzrange) as until, $3::int[] as numbers';
    const ask = () => unitOfWork.read(here, () => unitOfWork.query(statement, [madeAt, during, [1, 2]]));
    const expected = [{ at: '2026-11-23T12:00:00.5Z', until: '2026-11-24T09:30:00Z', numbers: [1, 2] }];
    expect(await ask()).toEqual(expected);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([expected, expected, expected]);
  });

  describe('hooks', () => {
    it('run before the commit, also those that hooks register, and after it', async () => {
      const order: string[] = [];
      await unitOfWork.run(here, async () => {
        unitOfWork.afterCommit(() => void order.push('after'));
        unitOfWork.beforeCommit(async () => {
          order.push('before');
          unitOfWork.beforeCommit(async () => void order.push('registered by a hook'));
        });
        order.push('work');
      });
      order.push('answered');
      await waitUntil(() => order.length === 5);
      expect(order).toEqual(['work', 'before', 'registered by a hook', 'answered', 'after']);
    });

    it('never throw into the answer after the commit, and never run when there was none', async () => {
      const failures: unknown[] = [];
      const watched = new UnitOfWork(bench.orm, { error: ({ err }) => void failures.push(err) });
      const run: string[] = [];
      await watched.run(here, async () => {
        watched.afterCommit(() => {
          throw new Error('the hook broke');
        });
        watched.afterCommit(() => void run.push('the next one'));
      });
      const failing = watched.run(here, async () => {
        watched.afterCommit(() => void run.push('without a commit'));
        throw new Error('no commit');
      });
      await expect(failing).rejects.toThrow('no commit');
      await waitUntil(() => run.length > 0);
      expect(run).toEqual(['the next one']);
      expect(String(failures)).toContain('the hook broke');
    });
  });

  it('turns the violation of a named constraint into the refusal, for flushed and raw statements', async () => {
    const refusing = constraintErrors({ booking_title_once: () => new DomainError('slot-taken', 'Taken.') });
    const first = aBooking({ title: 'only once' });
    await unitOfWork.run(here, async () => void unitOfWork.em.persist(first));
    const again = refusing(() =>
      unitOfWork.run(here, async () => void unitOfWork.em.persist(aBooking({ title: 'only once' }))),
    );
    await expect(again).rejects.toMatchObject({ code: 'slot-taken' });
    const raw = refusing(() =>
      unitOfWork.run(here, () => unitOfWork.query("update booking set title = 'only once' where id <> $1", [first.id])),
    );
    await expect(raw).rejects.toMatchObject({ code: 'slot-taken' });
    const other = refusing(() =>
      unitOfWork.run(here, async () => void unitOfWork.em.persist(aBooking({ title: 'x'.repeat(50) }))),
    );
    await expect(other).rejects.toMatchObject({ constraint: 'booking_title_short' });
  });

  it('waits for the disk unless the work may be lost, and that for its own transaction only', async () => {
    const { appUrl, ownerUrl } = bench.database;
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`alter database ${new URL(ownerUrl).pathname.slice(1)} set synchronous_commit = on`);
    await owner.end();
    const orm = await createOrm({ url: appUrl, entities: [], poolSize: 1 });
    const careful = new UnitOfWork(orm);
    const show = () => careful.query<{ synchronous_commit: string }>('show synchronous_commit');
    expect(await careful.run(here, show)).toEqual([{ synchronous_commit: 'on' }]);
    expect(await careful.run({ ...here, durability: 'may-be-lost' }, show)).toEqual([{ synchronous_commit: 'off' }]);
    expect(await careful.run(here, show)).toEqual([{ synchronous_commit: 'on' }]);
    await orm.close();
  });

  it('reports work as failed when a statement failed and its error was swallowed', async () => {
    const work = unitOfWork.run(here, async () => {
      await raise('swallowed');
      await unitOfWork.query('select 1 / 0', []).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('the error was swallowed');
    expect(await inCounter('swallowed')).toBeUndefined();
  });

  it('refuses statements that come after the end of their unit', async () => {
    let late: Promise<unknown> | undefined;
    await unitOfWork.run(here, async () => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => raise('late'));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('No unit of work is running here.');
    expect(() => unitOfWork.em).toThrow('No unit of work is running here.');
  });
});
