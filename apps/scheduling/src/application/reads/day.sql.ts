/**
 * A whole day in one statement, so that everything in it is of one revision. $1 branch, $2 local date, $3 now,
 * $4 what each status permits (jsonb by status). The value is the contract's `DaySnapshot`, written as JSON.
 */
export const daySql = `
with b as (
  select id, time_zone,
    $2::date::timestamp at time zone time_zone as day_start,
    ($2::date + 1)::timestamp at time zone time_zone as day_end
  from branch where id = $1
), a as (
  select a.* from appointment a, b
  where a.branch_id = b.id
    and a.starts_at >= b.day_start - interval '24 hours' and a.starts_at < b.day_end and a.ends_at > b.day_start
), lines as (
  select l.appointment_id, json_agg(json_build_object(
    'serviceId', l.service_id, 'name', l.name, 'quantity', l.quantity) order by l.line) as services
  from service_line l where l.appointment_id = any (select id from a)
  group by l.appointment_id
), units as (
  select id, json_build_object('id', id, 'name', name) as unit from resource_unit where branch_id = $1
), shifts as (
  select team_member_id, json_agg(json_build_object(
    'start', iso_instant(lower(during)), 'end', iso_instant(upper(during))) order by during) as spans
  from shift where branch_id = $1 and on_date = $2::date
  group by team_member_id
)
select json_build_object(
  'branchId', b.id, 'date', $2::text, 'timeZone', b.time_zone,
  'revision', coalesce((select revision from day_revision r where r.branch_id = b.id and r.day = $2::date), 0),
  'teamMembers', coalesce((
    select json_agg(json_build_object('id', m.id, 'name', m.name, 'position', p.name, 'usualResource', u.name,
      'shifts', coalesce(s.spans, '[]'::json)) order by m.sort, m.name)
    from team_member m
    join position p on p.id = m.position_id
    left join resource_unit u on u.id = m.usual_resource_unit_id
    left join shifts s on s.team_member_id = m.id
    where m.branch_id = b.id
      and (s.spans is not null or exists (select from a where a.team_member_id = m.id and a.status <> 'cancelled'))
  ), '[]'::json),
  'appointments', coalesce((
    select json_agg(json_build_object(
      'id', a.id, 'version', a.version, 'visitId', a.visit_id, 'branchId', a.branch_id,
      'teamMemberId', a.team_member_id, 'start', iso_instant(a.starts_at), 'end', iso_instant(a.ends_at),
      'bufferEnd', iso_instant(a.ends_at + make_interval(mins => a.buffer_minutes)), 'status', a.status,
      'client', case when a.client_name is null then null
        else json_build_object('id', a.client_id, 'name', a.client_name) end,
      'services', coalesce(l.services, '[]'::json),
      'resources', coalesce((select json_agg(units.unit order by n)
        from unnest(a.resource_unit_ids) with ordinality as chosen (id, n) join units using (id)), '[]'::json),
      'hasComment', a.comment <> '', 'overbookReason', a.overbook_reason, 'statusTimes', a.status_times,
      'refused', $4::jsonb -> a.status,
      'changedBy', json_build_object('id', a.changed_by_id, 'name', a.changed_by_name, 'colour', a.changed_by_colour),
      'changedAt', iso_instant(a.changed_at)) order by a.starts_at, a.id)
    from a left join lines l on l.appointment_id = a.id
  ), '[]'::json),
  'events', '[]'::json, 'blocks', '[]'::json,
  'holds', coalesce((
    select json_agg(json_build_object(
      'id', h.id, 'branchId', h.branch_id, 'teamMemberId', h.team_member_id,
      'start', iso_instant(h.starts_at), 'end', iso_instant(h.ends_at),
      'bufferEnd', iso_instant(h.ends_at + make_interval(mins => h.buffer_minutes)),
      'resources', coalesce((select json_agg(units.unit order by n)
        from unnest(h.resource_unit_ids) with ordinality as chosen (id, n) join units using (id)), '[]'::json),
      'seats', (select json_agg(o.seat_id order by o.seat_id) from occupancy o where o.owner_id = h.id),
      'heldBy', json_build_object('id', h.held_by_id, 'name', h.held_by_name, 'colour', h.held_by_colour),
      'expiresAt', iso_instant(h.expires_at)) order by h.starts_at, h.id)
    from slot_hold h
    where h.branch_id = b.id and h.starts_at >= b.day_start - interval '24 hours' and h.starts_at < b.day_end
      and h.ends_at > b.day_start and h.expires_at > $3::timestamptz
  ), '[]'::json)
)::text as day
from b`;

/** The newest value of everything that changed on a day after a revision. $1 branch, $2 day, $3 since. */
export const dayChangesSql = `
with newest as (
  select distinct on (change ->> 'kind', change ->> 'id') c.revision, n, change
  from calendar_change c, jsonb_array_elements(c.changes) with ordinality as entry (change, n)
  where c.branch_id = $1 and c.day = $2::date and c.revision > $3
  order by change ->> 'kind', change ->> 'id', c.revision desc, n desc
)
select
  coalesce((select revision from day_revision where branch_id = $1 and day = $2::date), 0) as revision,
  (select count(*) from calendar_change where branch_id = $1 and day = $2::date and revision > $3)::int as known,
  coalesce((select jsonb_agg(change order by revision, n) from newest), '[]')::text as changes`;
