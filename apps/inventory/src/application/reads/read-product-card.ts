import type { BookedUse, Lot, ProductCard } from '@anteroom/contracts-inventory';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { runsOutOn } from '../../domain/forecast.rules';
import { type MovementRow, movementOf, movementsSql } from './list-movements';
import { expiryStateSql } from './state.sql';
import { ReadProducts } from './read-products';

const localToday = `($2::timestamptz at time zone b.time_zone)::date`;

const lotsSql = `
select lot.id, lot.code, lot.expires_on as "expiresOn", lot.received_at as "receivedAt", lot.balance,
  ${expiryStateSql('lot.expires_on', localToday)} as state
from lot join branch b on b.id = lot.branch_id where lot.product_id = $1 and lot.balance > 0
order by lot.expires_on nulls last, lot.id`;

const billsSql = `
select bill.id as "billId", bill.service_id as "serviceId", bill.team_member_id as "teamMemberId", item.quantity
from bill_item item join bill_of_materials bill on bill.id = item.bill_id
where item.product_id = $1 order by bill.service_id, bill.team_member_id nulls first limit 100`;

// From today's balance backwards: what moved later had not moved then.
const historySql = `
select day::date as date, (l.balance - coalesce((select sum(m.quantity) from movement m
  where m.product_id = l.product_id and m.at >= (day::date + 1)::timestamp at time zone b.time_zone), 0))::bigint as balance
from stock_level l join branch b on b.id = l.branch_id,
  generate_series(${localToday} - 29, ${localToday}, interval '1 day') day
where l.product_id = $1 order by day`;

const bookedDaysSql = `
select need.on_date as date, sum(need.amount)::bigint as amount
from appointment_need need join branch b on b.id = need.branch_id
where need.product_id = $1 and need.phase = 'reserve' and need.amount > 0
  and need.on_date between ${localToday} and ${localToday} + 60
group by need.on_date order by need.on_date`;

const nextSql = `
select a.id as "appointmentId", a.starts_at as start,
  coalesce((select json_agg(one ->> 'name') from jsonb_array_elements(a.services) one), '[]') as services,
  a.team_member_name as "teamMember", need.amount, need.amount - need.reserved as missing
from appointment_need need join appointment a on a.id = need.appointment_id and a.branch_id = need.branch_id
where need.product_id = $1 and need.phase = 'reserve' and need.amount > 0 and need.starts_at >= $2::timestamptz
order by a.starts_at, a.id limit 10`;

const newest = movementsSql('m.product_id = $1', '20');

/** Everything the panel of a product shows, of one moment. */
export class ReadProductCard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly readProducts: ReadProducts,
  ) {}

  /** @throws NotFound when it does not exist or is of another branch */
  execute(productId: string, branchIds: readonly string[]): Promise<ProductCard> {
    return this.unitOfWork.read({ branchIds }, async () => {
      const product = await this.readProducts.get(productId);
      const at = [productId, this.clock.now()];
      const movements = await this.unitOfWork.query<MovementRow>(newest, [productId]);
      const days = await this.unitOfWork.query<ProductCard['forecast']['days'][number]>(bookedDaysSql, at);
      const usable = product.level.balance - product.level.expired;
      return {
        ...product,
        unitsFixedBy: await this.readProducts.unitsFixedBy(productId),
        lots: await this.unitOfWork.query<Lot>(lotsSql, at),
        movements: movements.map(movementOf),
        bills: await this.unitOfWork.query<ProductCard['bills'][number]>(billsSql, [productId]),
        history: await this.unitOfWork.query<ProductCard['history'][number]>(historySql, at),
        forecast: {
          days,
          runsOutOn: runsOutOn(usable, days),
          next: await this.unitOfWork.query<BookedUse>(nextSql, at),
        },
      };
    });
  }
}
