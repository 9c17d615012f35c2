import type { Branch, ResourceKind, ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';
import { UnitOfWork } from '@anteroom/platform-persistence';

const branchesSql = `
select id, name, time_zone as "timeZone", currency, language, step_minutes as "stepMinutes"
from branch order by sort, name`;

const money = (amount: string) => `json_build_object('amount', ${amount}, 'currency', b.currency)`;

const servicesSql = `
select s.id, s.name, c.name as category, s.duration_minutes as "durationMinutes", s.buffer_minutes as "bufferMinutes",
  ${money('s.price_amount')} as price,
  coalesce((select json_agg(r.kind_id) from service_resource r where r.service_id = s.id), '[]'::json) as "resourceKindIds"
from service s join service_category c on c.id = s.category_id join branch b on b.id = s.branch_id
where s.branch_id = $1 and s.active
order by c.sort, s.sort, s.name`;

const teamMembersSql = `
select m.id, m.name, json_build_object('id', p.id, 'name', p.name) as position,
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "usualResource",
  coalesce((
    select json_agg(json_build_object('serviceId', o.service_id,
      'durationMinutes', coalesce(o.duration_minutes, s.duration_minutes),
      'price', ${money('coalesce(o.price_amount, s.price_amount)')}) order by s.sort)
    from service_offer o join service s on s.id = o.service_id and s.active where o.team_member_id = m.id
  ), '[]'::json) as offers
from team_member m join position p on p.id = m.position_id join branch b on b.id = m.branch_id
left join resource_unit u on u.id = m.usual_resource_unit_id
where m.branch_id = $1 and m.active
order by m.sort, m.name`;

const resourcesSql = `
select k.id, k.name, k.nature, coalesce((
  select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.sort, u.name)
  from resource_unit u where u.kind_id = k.id), '[]'::json) as units
from resource_kind k where k.branch_id = $1 order by k.nature desc, k.name`;

/** What a branch consists of: the lists that a front desk loads once and keeps. */
export class ListCatalogue {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  branches(branchIds: readonly string[]): Promise<Branch[]> {
    return this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query<Branch>(branchesSql, []));
  }

  services(branchId: string): Promise<ServiceOnOffer[]> {
    return this.list(servicesSql, branchId);
  }

  teamMembers(branchId: string): Promise<TeamMember[]> {
    return this.list(teamMembersSql, branchId);
  }

  resources(branchId: string): Promise<ResourceKind[]> {
    return this.list(resourcesSql, branchId);
  }

  private list<Row>(sql: string, branchId: string): Promise<Row[]> {
    return this.unitOfWork.read({ branchIds: [branchId] }, () => this.unitOfWork.query<Row>(sql, [branchId]));
  }
}
