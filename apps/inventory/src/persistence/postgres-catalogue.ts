import type { EditProduct, Product } from '@anteroom/contracts-inventory';
import { DomainError, type Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { Catalogue, type NewProduct } from '../application/products/catalogue';
import { requireFigures } from '../domain/product.rules';
import { searchKeyOf } from '../domain/search-key.rules';

const addSql = `
with added as (
  insert into product (id, branch_id, store_id, article, barcode, name, category, search_key, sale_unit, write_off_unit,
    ratio, price, cost, critical_balance, full_balance, created_at)
  select $1, s.branch_id, s.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
  from store s where s.id = $3 and s.branch_id = $2
  returning id, store_id, branch_id
)
select * from added`;
const addLevelSql = `insert into stock_level (product_id, store_id, branch_id) values ($1, $2, $3)`;
const editSql = `
update product set version = version + 1, article = $2, barcode = $3, name = $4, category = $5, search_key = $6,
  price = $7, cost = $8, critical_balance = $9, full_balance = $10,
  sale_unit = $11, write_off_unit = $12, ratio = $13
where id = $1`;

export class PostgresCatalogue extends Catalogue {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async add(product: NewProduct, at: Temporal.Instant): Promise<void> {
    requireFigures(product);
    const { id, branchId, storeId, article, barcode, name, category, saleUnit, writeOffUnit, ratio } = product;
    const { price, cost, criticalBalance, fullBalance } = product;
    const text = [article, barcode, name, category, searchKeyOf(name, article, category), saleUnit, writeOffUnit];
    const figures = [ratio, price, cost, criticalBalance, fullBalance];
    const added = await this.unitOfWork.query(addSql, [id, branchId, storeId, ...text, ...figures, at]);
    if (added.length === 0) {
      throw new DomainError('unknown-reference', 'This branch has no such store.', { field: 'storeId' });
    }
    await this.unitOfWork.query(addLevelSql, [id, storeId, branchId]);
  }

  async edit(product: Product, edit: EditProduct): Promise<void> {
    const { id, price, cost, ...kept } = product;
    const next = { ...kept, price: price.amount, cost: cost.amount, ...edit };
    requireFigures(next);
    const { article, barcode, name, category, criticalBalance, fullBalance, saleUnit, writeOffUnit, ratio } = next;
    const text = [article, barcode, name, category, searchKeyOf(name, article, category)];
    const figures = [next.price, next.cost, criticalBalance, fullBalance];
    await this.unitOfWork.query(editSql, [id, ...text, ...figures, saleUnit, writeOffUnit, ratio]);
  }

  async noteCost(productId: string, cost: number): Promise<void> {
    await this.unitOfWork.query('update product set cost = $2 where id = $1', [productId, cost]);
  }
}
