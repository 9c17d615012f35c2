import type { Shortage, listShortages } from '@anteroom/contracts-inventory';
import type { RouteInput } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import type { AttendanceStatus, WriteOffAt } from '../../domain/phase.rules';
import { goodsStateOf } from './visit.sql';

const sql = `
select a.id as "appointmentId", a.starts_at as start, a.version, a.status, a.write_off_at as "writeOffAt",
  coalesce((select json_agg(one ->> 'name') from jsonb_array_elements(a.services) one), '[]') as services,
  a.team_member_name as "teamMember",
  json_agg(json_build_object('productId', p.id, 'name', p.name, 'writeOffUnit', p.write_off_unit,
    'amount', need.amount, 'missing', need.amount - need.reserved - need.posted) order by p.name) as items
from appointment_need need
join appointment a on a.id = need.appointment_id and a.branch_id = need.branch_id
join product p on p.id = need.product_id
where need.branch_id = $1 and need.on_date >= coalesce($2::date, '-infinity')
  and need.on_date <= coalesce($3::date, 'infinity') and need.phase <> 'none'
  and need.reserved + need.posted < need.amount
group by a.id, a.branch_id order by a.starts_at, a.id limit 500`;

type Question = RouteInput<typeof listShortages>['query'] & { readonly branchId: string };
type Row = Omit<Shortage, 'state'> & {
  readonly version: number;
  readonly status: AttendanceStatus;
  readonly writeOffAt: WriteOffAt;
};

/** The appointments for which there is not enough, in the order in which they get what arrives. */
export class ListShortages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ branchId, from, to }: Question): Promise<Shortage[]> {
    const rows = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<Row>(sql, [branchId, from ?? null, to ?? null]),
    );
    return rows.map(({ version, status, writeOffAt, ...row }) => ({
      ...row,
      state: goodsStateOf({ version, status, writeOffAt }),
    }));
  }
}
