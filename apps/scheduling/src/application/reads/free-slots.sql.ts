const minute = (instant: string) => `(extract(epoch from ${instant}) / 60)::int`;
const spans = (range: string) =>
  `json_agg(json_build_object('start', ${minute(`lower(${range})`)}, 'end', ${minute(`upper(${range})`)}) order by ${range})`;

/**
 * Everything the search for free time needs, in one statement over the seats that matter.
 * What occupies a seat is asked for by plain instants: row-level security keeps range operators out of index conditions,
 * and no occupancy is longer than a day and its buffer.
 * $1 branch, $2 service, $3 from, $4 to, $5 one person or null, $6 now (holds that ended by then are no obstacle),
 * $7 a client who cannot be elsewhere at the time, or null.
 */
export const freeSlotsSql = `
with taken as (
  select s.team_member_id, s.resource_unit_id, ${spans('o.during')} as spans
  from seat s cross join lateral (
    select * from occupancy o where o.seat_id = s.id and o.starts_at < $4::timestamptz + interval '2 hours'
      and o.starts_at > $3::timestamptz - interval '25 hours' and o.ends_at > $3::timestamptz offset 0
  ) o
  left join slot_hold h on o.owner_kind = 'hold' and h.id = o.owner_id
  where s.branch_id = $1 and s.purpose = 'primary'
    and (o.owner_kind <> 'hold' or h.expires_at > $6::timestamptz)
    and (s.team_member_id in (select team_member_id from service_offer where service_id = $2)
      or s.resource_unit_id in (select u.id from service_resource r join resource_unit u using (kind_id) where r.service_id = $2))
  group by s.team_member_id, s.resource_unit_id
)
select b.time_zone as "timeZone", b.step_minutes as "stepMinutes",
  (select buffer_minutes from service where id = $2 and branch_id = b.id and active) as "bufferMinutes",
  coalesce((
    select json_agg(json_build_object(
      'teamMemberId', m.id, 'durationMinutes', coalesce(o.duration_minutes, s.duration_minutes),
      'usualUnitId', m.usual_resource_unit_id, 'shifts', w.shifts, 'taken', coalesce(t.spans, '[]'::json)) order by m.sort)
    from service_offer o
    join service s on s.id = o.service_id
    join team_member m on m.id = o.team_member_id and m.active
    join lateral (select ${spans('during')} as shifts from shift where branch_id = b.id and team_member_id = m.id
      and on_date between $3::timestamptz::date - 1 and $4::timestamptz::date + 1
      and lower(during) < $4::timestamptz and upper(during) > $3::timestamptz) w on w.shifts is not null
    left join taken t on t.team_member_id = m.id
    where o.service_id = $2 and ($5::uuid is null or m.id = $5::uuid)
  ), '[]'::json) as candidates,
  coalesce((
    select json_agg(json_build_object('units', coalesce((
      select json_agg(json_build_object('id', u.id, 'name', u.name, 'taken', coalesce(t.spans, '[]'::json)) order by u.sort, u.name)
      from resource_unit u left join taken t on t.resource_unit_id = u.id where u.kind_id = r.kind_id), '[]'::json)))
    from service_resource r where r.service_id = $2
  ), '[]'::json) as kinds,
  coalesce((
    select json_agg(json_build_object('start', ${minute('a.starts_at')}, 'end', ${minute('a.ends_at')}) order by a.starts_at)
    from appointment a where a.client_id = $7 and a.branch_id = b.id and a.status <> 'cancelled'
      and a.starts_at < $4::timestamptz and a.starts_at > $3::timestamptz - interval '25 hours' and a.ends_at > $3::timestamptz
  ), '[]'::json) as "clientElsewhere"
from branch b where b.id = $1`;
