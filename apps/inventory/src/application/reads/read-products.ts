import type { ProductOnShelf, Store, UnitsFixedBy } from '@anteroom/contracts-inventory';
import { NotFound } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { type ProductRow, onShelf, onShelfSql } from './on-shelf.sql';
import { lowSql } from './state.sql';

const unitsFixedSql = `
select case
  when exists (select 1 from movement where product_id = $1) then 'movements'
  when exists (select 1 from bill_item where product_id = $1) then 'bills'
  when exists (select 1 from appointment_need where product_id = $1 and amount > 0) then 'visits' end as by`;
const storesSql = `
select s.id, s.name, s.version, count(p.id)::int as "productCount",
  (count(p.id) filter (where ${lowSql}))::int as "lowCount"
from store s left join product p on p.store_id = s.id left join stock_level l on l.product_id = p.id
where s.branch_id = $1 group by s.id order by s.name`;

/** Products with what their shelves hold. */
export class ReadProducts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Inside the running unit. @throws NotFound when it does not exist or is of another branch */
  async get(productId: string): Promise<ProductOnShelf> {
    const [row] = await this.unitOfWork.query<ProductRow>(onShelfSql('p.id = $2'), [this.clock.now(), productId]);
    if (!row) throw new NotFound('product');
    return onShelf(row);
  }

  /** Inside the running unit: what is counted in the product's units already; null: nothing. */
  async unitsFixedBy(productId: string): Promise<UnitsFixedBy | null> {
    const [fixed] = await this.unitOfWork.query<{ by: UnitsFixedBy | null }>(unitsFixedSql, [productId]);
    return fixed?.by ?? null;
  }

  listStores(branchId: string): Promise<Store[]> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => this.unitOfWork.query<Store>(storesSql, [branchId]));
  }
}
