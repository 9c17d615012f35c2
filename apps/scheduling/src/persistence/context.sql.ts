import { matesSql } from './mates.sql';

/**
 * Everything that the rules of a booking look at, in one statement and one row. Instants are milliseconds since the
 * epoch. What occupies the seats is asked for by plain instants, not by ranges (see the table), and no occupancy is
 * longer than a day and its buffer. `offset 0` keeps the planner from joining all seats at once: it goes to the index of
 * each, whatever it thinks of the span.
 * $1 branch, $2 team member, $3 services with quantities (json), $4 start, $5 end or null, $6 hold or null,
 * $7 named units, $8 client or null, $9 asker, $10 now, $11 further people, $12 clients and moments (json) whose days'
 * appointments are wanted.
 */
export const contextSql = `
with asked as (
  select service_id, quantity from jsonb_to_recordset($3::jsonb) as asked (service_id uuid, quantity int)
), offer as (
  select s.id, s.name, s.buffer_minutes, s.active and o.service_id is not null as is_offered,
    coalesce(o.duration_minutes, s.duration_minutes) as minutes, coalesce(o.price_amount, s.price_amount) as price,
    array(select r.kind_id from service_resource r where r.service_id = s.id order by r.kind_id) as kind_ids
  from service s left join service_offer o on o.service_id = s.id and o.team_member_id = $2
  where s.branch_id = $1 and s.id in (select service_id from asked)
), span as (
  select $4::timestamptz as starts_at, interval '1 hour' + least($4::timestamptz + interval '24 hours',
    coalesce($5::timestamptz, $4::timestamptz + make_interval(mins => (
      select coalesce(sum(offer.minutes * asked.quantity), 0)::int from asked join offer on offer.id = asked.service_id))
    )) as ends_at
), held as materialized (
  select * from slot_hold where id = $6 and branch_id = $1 for update
), person as (
  select m.id, m.name, m.usual_resource_unit_id, p.id as seat_id, o.id as overbook_seat_id
  from team_member m
  join seat p on p.team_member_id = m.id and p.purpose = 'primary'
  join seat o on o.team_member_id = m.id and o.purpose = 'overbook'
  where m.id = $2 and m.branch_id = $1 and m.active
), unit as (
  select u.id, u.name, u.kind_id, k.name as kind_name, u.sort, s.id as seat_id
  from resource_unit u join resource_kind k on k.id = u.kind_id join seat s on s.resource_unit_id = u.id
  where u.branch_id = $1 and (u.id = any($7::uuid[])
    or u.id in (select unnest(resource_unit_ids) from held)
    or u.kind_id in (select unnest(kind_ids) from offer))
), taken as (
  select o.* from (
    select seat_id from person union all select overbook_seat_id from person union all select seat_id from unit
  ) wanted cross join span cross join lateral (
    select * from occupancy o where o.seat_id = wanted.seat_id and o.starts_at < span.ends_at
      and o.starts_at > span.starts_at - interval '25 hours' and o.ends_at > span.starts_at offset 0
  ) o
)
select
  json_build_object('id', b.id, 'timeZone', b.time_zone, 'currency', b.currency, 'country', b.country,
    'stepMinutes', b.step_minutes, 'visitIntervalMinutes', b.visit_interval_minutes,
    'reductionLimitPercent', b.reduction_limit_percent, 'arrivedEarliestMinutes', b.arrived_earliest_minutes,
    'noShowEarliestMinutes', b.no_show_earliest_minutes) as branch,
  (select json_build_object('id', p.id, 'name', p.name, 'usualUnitId', p.usual_resource_unit_id, 'seatId', p.seat_id,
    'overbookSeatId', p.overbook_seat_id, 'shifts', coalesce((
      select json_agg(json_build_array(epoch_ms(lower(s.during)), epoch_ms(upper(s.during))))
      from shift s where s.team_member_id = p.id
        and s.on_date between $4::timestamptz::date - 2 and $4::timestamptz::date + 3), '[]'))
    from person p) as person,
  coalesce((select json_agg(json_build_object('serviceId', id, 'name', name, 'durationMinutes', minutes,
    'bufferMinutes', buffer_minutes, 'priceAmount', price, 'kindIds', kind_ids, 'isOffered', is_offered))
    from offer), '[]') as offers,
  coalesce((select json_agg(json_build_object('id', id, 'name', name, 'kindId', kind_id, 'kindName', kind_name,
    'seatId', seat_id) order by sort, name, id) from unit), '[]') as units,
  coalesce((select json_agg(json_build_object('seatId', seat_id, 'start', epoch_ms(starts_at), 'end', epoch_ms(ends_at),
    'ownerKind', owner_kind, 'ownerId', owner_id)) from taken), '[]') as taken,
  (select json_build_object('id', h.id, 'branchId', h.branch_id, 'teamMemberId', h.team_member_id,
    'start', epoch_ms(h.starts_at), 'end', epoch_ms(h.ends_at), 'bufferMinutes', h.buffer_minutes,
    'unitIds', h.resource_unit_ids, 'placedAt', epoch_ms(h.placed_at), 'expiresAt', epoch_ms(h.expires_at),
    'heldBy', json_build_object('id', h.held_by_id, 'name', h.held_by_name, 'colour', h.held_by_colour),
    'seatIds', array(select s.id from seat s where s.purpose = 'primary'
      and (s.team_member_id = h.team_member_id or s.resource_unit_id = any(h.resource_unit_ids)) order by s.id))
    from held h) as hold,
  (select json_build_object('id', c.client_id, 'name', c.name, 'phone', c.phone)
    from client_card c where c.client_id = $8 and c.branch_id = $1) as client,
  (select count(*)::int from slot_hold h where h.held_by_id = $9 and h.expires_at > $10::timestamptz) as live_holds,
  ${matesSql('$12')} as mates,
  (select json_object_agg(m.id, m.name) from team_member m where m.id = $2 or m.id = any($11::uuid[])) as people
from branch b where b.id = $1`;
