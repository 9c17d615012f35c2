/**
 * What occupies seats in a span, as colleagues may read it. $1 branch, $2 seats, $3 from, $4 to, $5 owners that do not
 * count, $6 now.
 */
export const obstaclesSql = `
select o.owner_kind as kind, o.owner_id as id, iso_instant(o.starts_at) as start, iso_instant(o.ends_at) as "end",
  coalesce(m.name, u.name) as "seatName",
  case o.owner_kind when 'hold' then h.held_by_name when 'appointment' then coalesce(a.client_name, 'No client')
    else o.owner_kind end as label,
  case o.owner_kind
    when 'hold' then json_build_object('id', h.held_by_id, 'name', h.held_by_name, 'colour', h.held_by_colour)
    when 'appointment' then json_build_object('id', a.booked_by_id, 'name', a.booked_by_name, 'colour', a.booked_by_colour)
  end as by,
  case when o.owner_kind = 'hold' and h.expires_at <= $6::timestamptz then 'expired' else 'live' end as state
from unnest($2::bigint[]) wanted (seat_id)
join seat s on s.id = wanted.seat_id and s.branch_id = $1
left join team_member m on m.id = s.team_member_id
left join resource_unit u on u.id = s.resource_unit_id
cross join lateral (
  select * from occupancy o where o.seat_id = wanted.seat_id and o.starts_at < $4::timestamptz
    and o.starts_at > $3::timestamptz - interval '25 hours' and o.ends_at > $3::timestamptz
    and o.owner_id <> all($5::uuid[]) offset 0
) o
left join slot_hold h on o.owner_kind = 'hold' and h.id = o.owner_id
left join appointment a on o.owner_kind = 'appointment' and a.id = o.owner_id
order by m.name is null, o.starts_at, "seatName"`;

/** A client's other appointments. $1 branch, $2 appointments. */
export const clashesSql = `
select a.id as "appointmentId", a.team_member_id as "teamMemberId", m.name as "teamMemberName",
  iso_instant(a.starts_at) as start, iso_instant(a.ends_at) as "end"
from appointment a join team_member m on m.id = a.team_member_id
where a.branch_id = $1 and a.id = any($2::uuid[]) order by a.starts_at, a.id`;

const spans = (source: string) => `coalesce((
  select json_agg(json_build_object('start', epoch_ms(starts_at) / 60000, 'end', epoch_ms(ends_at) / 60000)
    order by starts_at) from ${source}), '[]')`;

const takenOn = (seat: string) =>
  spans(`occupancy o where o.seat_id = ${seat} and o.starts_at < $8::timestamptz
  and o.starts_at > $7::timestamptz - interval '25 hours' and o.ends_at > $7::timestamptz
  and o.owner_id <> all($9::uuid[])`);

/**
 * When people and units are taken and people work, in minutes since the epoch.
 * $1 branch, $2 person, $3 `position` to ask all of the person's position who do the services, $4 services,
 * $5 kinds, $6 units chosen by hand, $7 from, $8 to, $9 owners that do not count, $10 client or null.
 */
export const openTimesSql = `
with person as (
  select m.id, m.name, m.usual_resource_unit_id, m.sort, s.id as seat_id
  from team_member m join seat s on s.team_member_id = m.id and s.purpose = 'primary'
  where m.branch_id = $1 and m.active and (m.id = $2 or ($3 = 'position'
    and m.position_id = (select position_id from team_member where id = $2)
    and not exists (select from unnest($4::uuid[]) wanted (service_id) where not exists (
      select from service_offer o where o.team_member_id = m.id and o.service_id = wanted.service_id))))
), unit as (
  select u.id, u.kind_id, u.sort, u.name, s.id as seat_id
  from resource_unit u join seat s on s.resource_unit_id = u.id
  where u.branch_id = $1 and (u.id = any($6::uuid[]) or (u.kind_id = any($5::uuid[])
    and not exists (select from resource_unit chosen where chosen.id = any($6::uuid[]) and chosen.kind_id = u.kind_id)))
), open_shift as (
  select team_member_id, lower(during) as starts_at, upper(during) as ends_at
  from shift where team_member_id in (select id from person)
    and on_date between $7::timestamptz::date - 2 and $8::timestamptz::date + 2
)
select
  coalesce((select json_agg(json_build_object('teamMemberId', p.id, 'name', p.name, 'usualUnitId', p.usual_resource_unit_id,
    'shifts', ${spans('open_shift w where w.team_member_id = p.id')}, 'taken', ${takenOn('p.seat_id')})
    order by p.id <> $2, p.sort, p.id) from person p), '[]') as people,
  coalesce((select json_agg(json_build_object('units', units)) from (
    select json_agg(json_build_object('id', u.id, 'taken', ${takenOn('u.seat_id')}) order by u.sort, u.name) as units
    from unit u group by case when u.id = any($6::uuid[]) then u.id else u.kind_id end) kinds), '[]') as kinds,
  ${spans(`appointment a where a.client_id = $10 and a.branch_id = $1 and a.status <> 'cancelled'
    and a.starts_at < $8::timestamptz and a.starts_at > $7::timestamptz - interval '25 hours'
    and a.ends_at > $7::timestamptz and a.id <> all($9::uuid[])`)} as "clientElsewhere"`;
