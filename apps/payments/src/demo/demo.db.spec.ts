import { branches } from '@anteroom/demo-centre';
import { Temporal } from '@anteroom/kernel';
import { UnitOfWork, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { createTestDatabase } from '@anteroom/platform-testing';
import { CheckBooks } from '../application/books/check-books';
import { jest } from '@jest/globals';
import { migrations } from '../migrations';
import { LoadDemo } from './load-demo';

/** A week of a busy centre takes its time to load on a busy machine. */
jest.setTimeout(60_000);

const branchIds = branches.map(({ id }) => id);

describe('SYS-5 the money of the demo', () => {
  it('SYS-5: its books balance, its bills are what the ledger says, and its registers hold what was counted', async () => {
    const database = await createTestDatabase({
      service: 'payments',
      migrate: (url) => asOwner({ url, migrations }, migrate),
    });
    const order = {
      size: 'small' as const,
      now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
      progress: () => undefined,
    };
    const load = () => asOwner({ url: database.ownerUrl }, (orm) => new LoadDemo(new UnitOfWork(orm)).execute(order));
    expect(await load()).toMatch(/^[\d,]+ payments, ready$/);
    expect(await load()).toBe('there is a branch already');
    const orm = await createOrm({ url: database.appUrl, entities: [], poolSize: 2 });
    const work = new UnitOfWork(orm);
    expect(await new CheckBooks(work).execute(branchIds)).toEqual([]);
    const count = async (sql: string) => {
      const [row] = await work.read({ branchIds }, () =>
        work.query<{ n: number }>(`select count(*)::int as n from ${sql}`),
      );
      return row?.n ?? 0;
    };
    expect(await count('shift where closed_at is null')).toBeGreaterThan(0);
    expect(await count(`payment where kind = 'refund'`)).toBeGreaterThan(0);
    const gaps = `(select number, row_number() over (partition by branch_id order by number) as place from z_report) z where number <> place`;
    expect(await count(gaps)).toBe(0);
    const missing = `(select receipt_number, row_number() over (partition by branch_id order by at, receipt_number) as place from payment) p
      where receipt_number <> place`;
    expect(await count(missing)).toBe(0);
    const wrong = `shift s join z_report z on z.shift_id = s.id
      where s.expected_amount <> s.opening_amount + (select coalesce(sum(e.amount), 0) from ledger_entry e
        join ledger_operation o on o.id = e.operation_id where e.shift_id = s.id
        and o.kind not in ('opening-difference', 'closing-difference'))`;
    expect(await count(wrong)).toBe(0);
    const unpaid = `bill b join ledger_account a on a.owner_id = b.visit_id join ledger_entry e on e.account_id = a.id
      where b.on_date < '2026-11-24' group by b.visit_id having sum(e.amount) > 0`;
    expect(await count(`(select b.visit_id from ${unpaid}) x`)).toBeGreaterThan(3);
    await orm.close();
    await database.drop();
  });
});
