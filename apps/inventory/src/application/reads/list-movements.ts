import type { Movement, listMovements } from '@anteroom/contracts-inventory';
import type { RouteInput, RouteResponse } from '@anteroom/contracts-shared';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { cursorOf, placeOf } from './cursor';

type Question = RouteInput<typeof listMovements>['query'] & { readonly branchId: string };
type Page = RouteResponse<typeof listMovements>;

export interface MovementRow extends Omit<Movement, 'value' | 'by'> {
  readonly value: number;
  readonly currency: string;
  readonly byId: string;
  readonly byName: string;
  readonly byColour: number;
}

/** Lines of the ledger (`m`), newest first. */
export const movementsSql = (where: string, limit: string): string => `
select m.id, m.product_id as "productId", p.name as "productName", p.write_off_unit as "writeOffUnit",
  s.name as "storeName", m.kind, m.quantity, m.value, m.at, m.by_id as "byId", m.by_name as "byName",
  m.by_colour as "byColour", l.code as "lotCode", m.reason, m.document, m.reverses is not null as "isReversal",
  b.currency, case when m.appointment_id is null then null else json_build_object(
    'id', m.appointment_id, 'start', to_char(a.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'services', coalesce((select json_agg(one ->> 'name') from jsonb_array_elements(a.services) one), '[]'),
    'teamMember', a.team_member_name) end as appointment
from movement m
join product p on p.id = m.product_id join store s on s.id = m.store_id join lot l on l.id = m.lot_id
join branch b on b.id = m.branch_id
left join appointment a on a.id = m.appointment_id and a.branch_id = m.branch_id
where ${where} order by m.at desc, m.id desc limit ${limit}`;

export function movementOf({ value, currency, byId, byName, byColour, ...row }: MovementRow): Movement {
  return { ...row, value: { amount: value, currency }, by: { id: byId, name: byName, colour: byColour } };
}

const pageSql = movementsSql(
  `m.branch_id = $1 and ($2::uuid is null or m.product_id = $2) and ($3::text is null or m.kind = $3)
    and ($4::date is null or m.at >= $4::date::timestamp at time zone b.time_zone)
    and ($5::date is null or m.at < ($5::date + 1)::timestamp at time zone b.time_zone)
    and ($6::timestamptz is null or (m.at, m.id) < ($6::timestamptz, $7::uuid))`,
  '$8',
);

/** A page of the ledger of a branch. `from` and `to` are local dates, both included. */
export class ListMovements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `invalid` for a cursor that no page ended with */
  async execute({ branchId, productId, kind, from, to, limit, cursor }: Question): Promise<Page> {
    const place = placeOf(cursor, 2);
    const values = [branchId, productId ?? null, kind ?? null, from ?? null, to ?? null, ...place, limit + 1];
    const rows = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<MovementRow>(pageSql, values),
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { movements: shown.map(movementOf), next: last ? cursorOf([last.at, last.id]) : null };
  }
}
