import { minutesOf } from './occupancy-minutes.sql';

const nothing = `'{}'::tstzmultirange`;
const wholeMinutes = (interval: string) => `floor(extract(epoch from ${interval}) / 60)`;
const use = `'bookedMinutes', booked_minutes, 'workingMinutes', working_minutes`;
const useOfAll = `'bookedMinutes', coalesce(sum(booked_minutes), 0), 'workingMinutes', coalesce(sum(working_minutes), 0)`;

/** What happens at the moment that is asked about. */
const nowJson = `
  'withClient', json_build_object(
    'count', (select count(*) from people where in_room > 0),
    'of', (select count(*) from people, b where in_room > 0 or worked @> b.moment)),
  'inRoom', (select count(*) from a where status = 'in-room'),
  'runningOver', (select count(*) from a, b where status = 'in-room' and ${wholeMinutes('b.moment - ends_at')} >= 1),
  'late', (select count(*) from a, b
    where status in ('booked', 'confirmed') and ${wholeMinutes('b.moment - starts_at')} > 10),
  'waiting', (
    select json_build_object('count', count(*), 'longestMinutes', coalesce(floor(max(seconds) / 60), 0),
      'meanMinutes', coalesce(floor(avg(seconds) / 60), 0))
    from waits)`;

/**
 * A day counted afresh from the rows, in one statement: the second opinion on what the board computes from the pushes.
 * $1 branch, $2 local date, $3 the moment. The value is the contract's `Occupancy` as JSON.
 */
export const occupancySql = `
with b as (
  select id, $3::timestamptz as moment, tstzrange($2::date::timestamp at time zone time_zone,
    ($2::date + 1)::timestamp at time zone time_zone) as day
  from branch where id = $1
), a as (
  select a.* from appointment a, b
  where a.branch_id = b.id and a.status <> 'cancelled'
    and a.starts_at >= lower(b.day) - interval '24 hours' and a.starts_at < upper(b.day) and a.ends_at > lower(b.day)
), shifts as (
  select s.team_member_id, range_agg(s.during * b.day) as worked
  from shift s, b where s.branch_id = b.id and s.on_date = $2::date group by s.team_member_id
), taken as (
  select team_member_id, range_agg(tstzrange(starts_at, ends_at)) as booked,
    count(*) filter (where status = 'in-room') as in_room
  from a group by team_member_id
), people as (
  select m.id, p.name as position, coalesce(s.worked, ${nothing}) as worked, coalesce(t.in_room, 0) as in_room,
    ${minutesOf(`s.worked`)} as working_minutes, ${minutesOf(`s.worked * t.booked`)} as booked_minutes
  from team_member m join position p on p.id = m.position_id
    left join shifts s on s.team_member_id = m.id left join taken t on t.team_member_id = m.id
  where m.branch_id = $1 and (s.worked is not null or t.booked is not null)
), open as (
  select coalesce(range_agg(worked), ${nothing}) as hours from shifts
), units as (
  select u.id, ${minutesOf('open.hours')} as working_minutes, ${minutesOf('open.hours * used.booked')} as booked_minutes,
    case when used.over then 'over' when used.in_use then 'in-use' when used.cleaning then 'cleaning' else 'free' end as state
  from resource_unit u cross join open left join lateral (
    select range_agg(tstzrange(starts_at, ends_at)) as booked,
      bool_or(status = 'in-room' and ${wholeMinutes('b.moment - ends_at')} >= 1) as over,
      bool_or(status = 'in-room') as in_use,
      bool_or(status = 'completed' and ends_at <= b.moment
        and b.moment < ends_at + make_interval(mins => buffer_minutes)) as cleaning
    from a, b where u.id = any (a.resource_unit_ids)) used on true
  where u.branch_id = $1
), waits as (
  select greatest(extract(epoch from
    b.moment - least(b.moment, greatest((status_times ->> 'arrived')::timestamptz, starts_at))), 0) as seconds
  from a, b where status = 'arrived'
)
select json_build_object(
  'branchId', b.id, 'date', $2::text,
  'branch', (select json_build_object(${useOfAll}) from people),
  'positions', (select coalesce(json_agg(one order by name collate "C"), '[]') from (
    select position as name, json_build_object('name', position, ${useOfAll}) as one from people group by position) named),
  'teamMembers', (select coalesce(json_agg(json_build_object('id', id, ${use}, 'inRoom', in_room) order by id), '[]') from people),
  'units', (select coalesce(json_agg(json_build_object('id', id, ${use}, 'state', state) order by id), '[]') from units),
  'now', json_build_object(${nowJson}),
  'noShows', (select json_build_object('count', count(*) filter (where status = 'no-show'), 'of', count(*))
    from a where starts_at >= lower(b.day))
)::text as occupancy
from b`;
