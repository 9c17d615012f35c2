import { branches } from '@anteroom/demo-centre';
import { Temporal } from '@anteroom/kernel';
import { UnitOfWork, asOwner, createOrm, migrate } from '@anteroom/platform-persistence';
import { FixedClock, type TestDatabase, createTestDatabase } from '@anteroom/platform-testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { RecountStock } from '../application/reads/recount-stock';
import { ListProducts } from '../application/reads/list-products';
import { migrations } from '../migrations';
import { LoadDemo } from './load-demo';

const now = Temporal.Instant.from('2026-11-24T10:42:00Z');
const [northgate, harbour] = branches;
let database: TestDatabase;
let orm: MikroORM;
let work: UnitOfWork;
let outcome: string;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'inventory',
    migrate: (url) => asOwner({ url, migrations }, migrate),
  });
  const order = { size: 'small' as const, now, progress: () => undefined };
  outcome = await asOwner({ url: database.ownerUrl }, (owner) => new LoadDemo(new UnitOfWork(owner)).execute(order));
  orm = await createOrm({ url: database.appUrl, entities: [] });
  work = new UnitOfWork(orm);
}, 60_000);
afterAll(async () => {
  await orm.close();
  await database.drop();
});

describe('SYS-5 the goods of the demo centre', () => {
  it('SYS-5: what stands on the shelves is what a recount of all movements finds', async () => {
    expect(outcome).toMatch(/movements, ready$/);
    for (const { id } of branches) {
      const { differences, movements } = await new RecountStock(work).execute(id);
      expect(differences).toEqual([]);
      expect(movements).toBeGreaterThan(300);
    }
  });

  it('SYS-5: every completed visit is written off whole, and some shelves run low', async () => {
    const short = await work.read({ branchIds: [northgate.id, harbour.id] }, () =>
      work.query(`select 1 from appointment_need where phase = 'write-off' and posted < amount`),
    );
    expect(short).toEqual([]);
    const list = (branchId: string) =>
      new ListProducts(work, new FixedClock(now)).execute({ branchId, text: '', state: 'all', limit: 50 });
    const { counts } = await list(northgate.id);
    expect(counts.all).toBe(42);
    expect(counts.low).toBeGreaterThanOrEqual(4);
    expect(counts.expiring).toBeGreaterThanOrEqual(1);
    expect((await list(harbour.id)).counts.low).toBeLessThanOrEqual(3);
  });
});
