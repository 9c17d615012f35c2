import type { Recount } from '@anteroom/contracts-inventory';
import { UnitOfWork } from '@anteroom/platform-persistence';

const differencesSql = `
with ledger as (
  select product_id, lot_id, appointment_id, purpose, quantity, value from movement where branch_id = $1
), figure as (
  select 'balance' as figure, l.product_id as id, l.balance as kept, coalesce(sum(m.quantity), 0) as recounted
    from stock_level l left join ledger m using (product_id) where l.branch_id = $1 group by l.product_id
  union all
  select 'value', l.product_id, l.value, coalesce(sum(m.value), 0)
    from stock_level l left join ledger m using (product_id) where l.branch_id = $1 group by l.product_id
  union all
  select 'lot', lot.id, lot.balance, coalesce(sum(m.quantity), 0)
    from lot left join ledger m on m.lot_id = lot.id where lot.branch_id = $1 group by lot.id
  union all
  select 'reserved', l.product_id, l.reserved, coalesce(sum(need.reserved), 0)
    from stock_level l left join appointment_need need using (product_id) where l.branch_id = $1 group by l.product_id
  union all
  select 'written-off', need.appointment_id, need.posted, coalesce(-sum(m.quantity), 0)
    from appointment_need need left join ledger m on m.appointment_id = need.appointment_id
      and m.product_id = need.product_id and m.purpose = need.purpose
    where need.branch_id = $1 group by need.appointment_id, need.product_id, need.purpose
)
select figure, id, kept, recounted::bigint from figure where kept <> recounted order by figure, id limit 100`;

/** Sums the whole ledger anew, beside the kept figures: the proof that they are its sums. */
export class RecountStock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(branchId: string): Promise<Recount> {
    return this.unitOfWork.read({ branchIds: [branchId] }, async () => {
      const differences = await this.unitOfWork.query<Recount['differences'][number]>(differencesSql, [branchId]);
      const [count] = await this.unitOfWork.query<{ movements: number }>(
        'select count(*)::int as movements from movement where branch_id = $1',
        [branchId],
      );
      return { movements: count?.movements ?? 0, differences };
    });
  }
}
