import { UnitOfWork } from '@anteroom/platform-persistence';
import {
  type LineOnRecord,
  type ProductAsked,
  ProductLinesOnRecord,
  type SoldProduct,
} from '../application/visits/product-lines';

const listSql = `
select line.id as "lineId", line.product_id as "productId", p.name, p.ratio, line.quantity,
  p.price as "listPrice", line.price, line.discount, b.currency
from product_line line join product p on p.id = line.product_id join branch b on b.id = line.branch_id
where line.appointment_id = $1 order by line.added_at, line.id`;
const findProductSql = `
select id, branch_id as "branchId", name, price from product
where ($1::uuid is null or id = $1) and ($2::text is null or barcode = $2) and ($3::uuid is null or branch_id = $3)
limit 1`;
const addSql = `
insert into product_line (id, branch_id, appointment_id, product_id, quantity, price, discount, added_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const changeSql = `update product_line set quantity = $2, price = $3, discount = $4 where id = $1`;

export class PostgresProductLines extends ProductLinesOnRecord {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  list(appointmentId: string): Promise<LineOnRecord[]> {
    return this.unitOfWork.query<LineOnRecord>(listSql, [appointmentId]);
  }

  async findProduct(asked: ProductAsked, branchId: string | undefined): Promise<SoldProduct | undefined> {
    const { productId = null, barcode = null } = { productId: undefined, barcode: undefined, ...asked };
    const [product] = await this.unitOfWork.query<SoldProduct>(findProductSql, [productId, barcode, branchId ?? null]);
    return product;
  }

  async add(
    { lineId, productId, quantity, price, discount }: Parameters<ProductLinesOnRecord['add']>[0],
    { appointmentId, branchId }: { readonly appointmentId: string; readonly branchId: string },
    at: string,
  ): Promise<void> {
    const values = [lineId, branchId, appointmentId, productId, quantity, price, discount, at];
    await this.unitOfWork.query(addSql, values);
  }

  async change({ lineId, quantity, price, discount }: Parameters<ProductLinesOnRecord['change']>[0]): Promise<void> {
    await this.unitOfWork.query(changeSql, [lineId, quantity, price, discount]);
  }

  async remove(lineIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('delete from product_line where id = any ($1::uuid[])', [lineIds]);
  }
}
