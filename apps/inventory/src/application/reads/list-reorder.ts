import type { ProductToOrder } from '@anteroom/contracts-inventory';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { type BookedDay, lowOn, runsOutOn } from '../../domain/forecast.rules';
import { type ProductRow, onShelf, onShelfSql, todaySql } from './on-shelf.sql';

// What is reserved is what is booked, however far ahead: a product that will be low by it is low here already.
const reorderSql = onShelfSql(
  `p.branch_id = $2 and (l.balance - coalesce(dated.expired, 0) - l.reserved <= p.critical_balance or short.missing > 0)`,
  'order by p.name, p.id limit 500',
);
const bookedSql = `
select need.product_id as "productId", need.on_date as date, sum(need.amount)::bigint as amount
from appointment_need need
where need.branch_id = $1 and need.product_id = any ($2::uuid[]) and need.phase = 'reserve' and need.amount > 0
group by need.product_id, need.on_date order by need.product_id, need.on_date`;
const branchTodaySql = `select ${todaySql}::text as today from branch b where b.id = $2`;

type Booked = BookedDay & { readonly productId: string };

/** What to order: what runs low now or by what is booked, and what visits lack. */
export class ListReorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(branchId: string): Promise<ProductToOrder[]> {
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const about = [this.clock.now(), branchId];
      const rows = await this.unitOfWork.query<ProductRow>(reorderSql, about);
      const ids = rows.map(({ id }) => id);
      const booked = await this.unitOfWork.query<Booked>(bookedSql, [branchId, ids]);
      const [{ today } = { today: '' }] = await this.unitOfWork.query<{ today: string }>(branchTodaySql, about);
      return rows.map((row) => toOrder(row, { today, days: booked.filter(({ productId }) => productId === row.id) }));
    });
  }
}

function toOrder(row: ProductRow, { today, days }: { today: string; days: readonly BookedDay[] }): ProductToOrder {
  const usable = row.balance - row.expired;
  const soonest =
    usable <= row.criticalBalance ? today : lowOn({ balance: usable, critical: row.criticalBalance }, days);
  return { ...onShelf(row), order: orderOf(row), lowOn: soonest, runsOutOn: runsOutOn(usable, days) };
}

/** Whole sale units that fill the shelf up once the visits have what they lack; at least one. */
function orderOf({ fullBalance, balance, expired, reserved, missing, ratio }: ProductRow): number {
  return Math.max(1, Math.ceil((fullBalance - (balance - expired - reserved) + missing) / ratio));
}
