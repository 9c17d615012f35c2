import type { StockChange } from '@anteroom/contracts-inventory';
import { LiveChanged } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { type ProductRow, levelOf, onShelfSql } from '../reads/on-shelf.sql';
import { lowSql } from '../reads/state.sql';

/** More than this is not sent to screens: they read again. */
const mostLevels = 100;

// The stores' rows are taken last and in order, so that they are held for one round trip and nobody waits in a circle.
const raiseSql = `
with touched as (
  select id from store where id in (select store_id from product where id = any ($1::uuid[])) order by id
  for no key update
), raised as (
  update store set version = version + 1 from touched where store.id = touched.id
  returning store.id, store.branch_id as "branchId", store.version
)
select raised.*, (select count(*)::int from product p join stock_level l on l.product_id = p.id
  where p.store_id = raised.id and ${lowSql}) as "lowCount"
from raised`;

interface RaisedStore {
  readonly id: string;
  readonly branchId: string;
  readonly version: number;
  readonly lowCount: number;
}

/** Tells the screens that watch a store which levels are different. The last thing a unit of work does. */
export class AnnounceStock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(productIds: readonly string[]): Promise<void> {
    if (productIds.length === 0) return;
    const shown = productIds.slice(0, mostLevels);
    const rows = await this.unitOfWork.query<ProductRow>(onShelfSql('p.id = any ($2::uuid[])'), [
      this.clock.now(),
      shown,
    ]);
    const stores = await this.unitOfWork.query<RaisedStore>(raiseSql, [productIds]);
    for (const { id, branchId, version, lowCount } of stores) {
      const changed = rows.map(levelOf).filter((level) => level.storeId === id);
      const extent = shown.length < productIds.length ? 'too-many' : 'all';
      const value: StockChange = { storeId: id, version, lowCount, changed, extent };
      this.outbox.add(LiveChanged, {
        aggregateId: id,
        aggregateVersion: version,
        body: { branchId, topic: 'stock', id, value },
      });
    }
  }
}
