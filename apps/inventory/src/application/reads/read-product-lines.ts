import type { ProductLine, ProductLines } from '@anteroom/contracts-inventory';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { totalOf } from '../../domain/line-price.rules';
import { leftForVisitSql } from './state.sql';
import { type VisitRow, goodsStateOf, visitSql } from './visit.sql';

const linesSql = `
select line.id as "lineId", line.product_id as "productId", p.name, p.article, p.sale_unit as "saleUnit", line.quantity,
  line.price, line.discount, ((${leftForVisitSql}) / p.ratio)::int as left
from product_line line join appointment a on a.id = line.appointment_id and a.branch_id = line.branch_id
join product p on p.id = line.product_id join stock_level l on l.product_id = p.id
where line.appointment_id = $1 and line.branch_id = $2 order by line.added_at, line.id`;

type Row = Omit<ProductLine, 'price' | 'discount' | 'total'> & { readonly price: number; readonly discount: number };

/** The goods sold with an appointment. */
export class ReadProductLines {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One that nothing was sold with, or that was not heard of yet, has no lines. */
  execute(appointmentId: string, branchIds: readonly string[]): Promise<ProductLines> {
    return this.unitOfWork.read({ branchIds }, async () => {
      const [visit] = await this.unitOfWork.query<VisitRow>(visitSql, [appointmentId]);
      const rows = visit ? await this.unitOfWork.query<Row>(linesSql, [appointmentId, visit.branchId]) : [];
      const currency = visit?.currency ?? '';
      const total = rows.reduce((sum, row) => sum + totalOf(row), 0);
      return {
        appointmentId,
        version: visit?.linesVersion ?? 0,
        state: goodsStateOf(visit),
        lines: rows.map((row) => lineOf(row, currency)),
        total: visit ? { amount: total, currency } : null,
      };
    });
  }
}

function lineOf(row: Row, currency: string): ProductLine {
  return {
    ...row,
    price: { amount: row.price, currency },
    discount: { amount: row.discount, currency },
    total: { amount: totalOf(row), currency },
  };
}
