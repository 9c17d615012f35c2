import type { UnitOfWork } from './index';
import { aBooking, berlin, newYork, persistenceBench, type PersistenceBench } from './persistence.fixture';

describe('The scope of a unit of work', () => {
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

  describe('row-level security', () => {
    it('shows a unit the rows of its branches and nothing else', async () => {
      await unitOfWork.run({ branchIds: [newYork] }, async () => {
        unitOfWork.em.persist(aBooking({ branchId: newYork, title: 'in New York' }));
      });
      expect(await titles([newYork])).toContain('in New York');
      expect(await titles([berlin])).not.toContain('in New York');
      expect(await titles([])).toEqual([]);
    });

    it('refuses to write into a branch outside the scope', async () => {
      const work = unitOfWork.run(here, async () => void unitOfWork.em.persist(aBooking({ branchId: newYork })));
      await expect(work).rejects.toThrow(/row-level security/);
    });

    it('is gone after the unit: the same connection shows nothing outside', async () => {
      const pool = await bench.orm.em.getConnection().getNativeClient();
      await titles();
      const connections = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
      const counts = await Promise.all(connections.map((client) => client.query('select from booking')));
      connections.forEach((client) => client.release());
      expect(counts.map(({ rowCount }) => rowCount)).toEqual(counts.map(() => 0));
    });

    it('holds for a read that runs as the owner for the sake of its index', async () => {
      const during = async (branchIds: string[]) => {
        const sql = `select title from bookings_during('[2026-11-24 09:00Z, 2026-11-24 09:10Z)')`;
        const rows = await unitOfWork.read({ branchIds }, () => unitOfWork.query<{ title: string }>(sql, []));
        return rows.map(({ title }) => title);
      };
      for (const [branchId, title] of [[berlin, 'own'] as const, [newYork, 'foreign'] as const]) {
        await unitOfWork.run({ branchIds: [branchId] }, async () => {
          unitOfWork.em.persist(aBooking({ branchId, title }));
        });
      }
      expect(await during([berlin])).toContain('own');
      expect(await during([berlin])).not.toContain('foreign');
      expect(await during([newYork])).toContain('foreign');
      expect(await during([])).toEqual([]);
    });

    it('lets nothing but UUIDs into the opening', async () => {
      const work = unitOfWork.run({ branchIds: [`${berlin}'; drop table booking; --`] }, async () => undefined);
      await expect(work).rejects.toThrow('A branch id is a UUID.');
    });
  });

  describe('nested in another one', () => {
    it('joins it when the branches are the same or fewer', async () => {
      const work = unitOfWork.run({ branchIds: [berlin, newYork] }, async () => {
        await unitOfWork.run(here, () => raise('joined'));
        await unitOfWork.read(here, () => raise('joined'));
        throw new Error('the outer one fails');
      });
      await expect(work).rejects.toThrow('the outer one fails');
      expect(await inCounter('joined')).toBeUndefined();
    });

    it.each([
      ['another branch', here, { branchIds: [newYork] }],
      ['a safer commit', { ...here, durability: 'may-be-lost' as const }, here],
    ])('refuses when the inner one asks for %s', async (_, outer, inner) => {
      const work = unitOfWork.run(outer, () => unitOfWork.run(inner, async () => undefined));
      await expect(work).rejects.toThrow('narrower scope');
    });

    it('refuses to write in a unit that only reads', async () => {
      const work = unitOfWork.read(here, () => unitOfWork.run(here, async () => undefined));
      await expect(work).rejects.toThrow('only reads');
      await expect(unitOfWork.read(here, () => raise('read'))).rejects.toThrow(/read-only/);
    });
  });
});
