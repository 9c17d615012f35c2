import type { Consumable, Consumables } from '@anteroom/contracts-inventory';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { missingOf, type NeedState } from '../../domain/need';
import { leftForVisitSql } from './state.sql';
import { type VisitRow, goodsStateOf, visitSql } from './visit.sql';

const itemsSql = `
select need.product_id as "productId", p.name, p.article, p.write_off_unit as "writeOffUnit", need.planned,
  need.override, need.phase, need.amount, need.reserved, need.posted, l.balance,
  (${leftForVisitSql})::bigint as available
from appointment_need need join appointment a on a.id = need.appointment_id and a.branch_id = need.branch_id
join product p on p.id = need.product_id join stock_level l on l.product_id = p.id
where need.appointment_id = $1 and need.branch_id = $2 and need.purpose = 'consumable'
  and (need.planned > 0 or need.override is not null or need.posted > 0)
order by p.name, p.id`;

type Row = Omit<Consumable, 'isEdited' | 'writtenOff' | 'missing'> & Pick<NeedState, 'override' | 'phase' | 'posted'>;

/** What an appointment uses up. */
export class ReadConsumables {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * One that was not heard of yet is `awaited` and empty; another branch's looks the same, as nothing may tell the two
   * apart.
   */
  execute(appointmentId: string, branchIds: readonly string[]): Promise<Consumables> {
    return this.unitOfWork.read({ branchIds }, async () => {
      const [visit] = await this.unitOfWork.query<VisitRow>(visitSql, [appointmentId]);
      const items = visit ? await this.unitOfWork.query<Row>(itemsSql, [appointmentId, visit.branchId]) : [];
      return {
        appointmentId,
        version: visit?.consumablesVersion ?? 0,
        state: goodsStateOf(visit),
        writeOffAt: visit?.branchWritesOffAt ?? 'completed',
        items: items.map(consumableOf),
      };
    });
  }
}

function consumableOf({ override, phase, posted, ...item }: Row): Consumable {
  const { planned, reserved } = item;
  return {
    ...item,
    isEdited: override !== null,
    writtenOff: posted,
    missing: missingOf({ phase, reserved, posted, override, planned }),
  };
}
