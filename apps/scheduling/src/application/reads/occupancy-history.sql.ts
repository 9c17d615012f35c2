import { minutesOf } from './occupancy-minutes.sql';

const use = `'bookedMinutes', sum(booked_minutes), 'workingMinutes', sum(working_minutes)`;

/**
 * Eight weeks of whole days before a date, in one statement. $1 branch, $2 the local date. An appointment is met with the
 * shifts of the days it touches; comparing every appointment with every shift would take seconds. The value is the
 * contract's `OccupancyHistory` as JSON.
 */
export const occupancyHistorySql = `
with b as (
  select id, time_zone, target_use_percent, $2::date - 56 as first_day, $2::date - 1 as last_day from branch where id = $1
), a as (
  select a.team_member_id, a.status, tstzrange(a.starts_at, a.ends_at) as during,
    (a.starts_at at time zone b.time_zone)::date as on_date,
    ((a.ends_at - interval '1 microsecond') at time zone b.time_zone)::date as last_date
  from appointment a, b
  where a.branch_id = b.id and a.status <> 'cancelled'
    and a.starts_at >= (b.first_day - 1)::timestamp at time zone b.time_zone
    and a.starts_at < (b.last_day + 1)::timestamp at time zone b.time_zone
), taken as (
  select team_member_id, touched.day, range_agg(during) as booked
  from a cross join lateral (select on_date as day union select last_date) touched
  group by team_member_id, touched.day
), worked as (
  select s.team_member_id, s.on_date, range_agg(s.during * tstzrange(
    s.on_date::timestamp at time zone b.time_zone, (s.on_date + 1)::timestamp at time zone b.time_zone)) as worked
  from shift s, b where s.branch_id = b.id and s.on_date between b.first_day and b.last_day
  group by s.team_member_id, s.on_date
), used as (
  select w.on_date, w.worked, w.worked * t.booked as booked
  from worked w left join taken t on t.team_member_id = w.team_member_id and t.day = w.on_date
), days as (
  select on_date, ${minutesOf('booked')} as booked_minutes, ${minutesOf('worked')} as working_minutes from used
), pieces as (
  select on_date, extract(hour from hour at time zone b.time_zone)::int as hour,
    ${minutesOf(`booked * tstzmultirange(tstzrange(hour, hour + interval '1 hour'))`)} as booked_minutes,
    ${minutesOf(`worked * tstzmultirange(tstzrange(hour, hour + interval '1 hour'))`)} as working_minutes
  from b, used cross join lateral generate_series(
    date_trunc('hour', lower(worked), b.time_zone), upper(worked) - interval '1 microsecond', interval '1 hour') as hour
), outcomes as (
  select on_date, count(*) filter (where status = 'no-show') as count, count(*) as total
  from a, b where on_date between b.last_day - 29 and b.last_day group by on_date
)
select json_build_object(
  'branchId', b.id, 'from', b.first_day, 'to', b.last_day, 'targetUsePercent', b.target_use_percent,
  'hours', (select coalesce(json_agg(one order by weekday, hour), '[]') from (
    select extract(isodow from on_date)::int as weekday, hour, json_build_object(
      'weekday', extract(isodow from on_date)::int, 'hour', hour, ${use}) as one
    from pieces group by extract(isodow from on_date), hour having sum(working_minutes) > 0) cells),
  'sameWeekday', (select coalesce(json_agg(one order by on_date desc), '[]') from (
    select on_date, json_build_object('date', on_date, ${use}) as one
    from days where extract(isodow from on_date) = extract(isodow from $2::date) group by on_date) weeks),
  'noShows', (select coalesce(json_agg(json_build_object('date', on_date, 'count', count, 'of', total)
    order by on_date desc), '[]') from outcomes)
)::text as history
from b`;
