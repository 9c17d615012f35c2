import {
  type Json,
  array,
  escaped,
  instant,
  object,
  plain,
  quoted,
  quotedOrNull,
  textOf,
  yesOrNo,
} from './json-text.sql';

const lineJson = object({
  serviceId: quoted('l.service_id'),
  name: escaped('l.name'),
  quantity: plain('l.quantity'),
});

const colleagueJson = (prefix: string) =>
  object({ id: quoted(`${prefix}_id`), name: escaped(`${prefix}_name`), colour: plain(`${prefix}_colour`) });

/** The units with these ids, in the order of the ids. Most things have none, and then nothing is joined. */
const unitsJson = (ids: string): Json => [
  { text: '[' },
  {
    sql: `case when ${ids} <> '{}' then (
    select string_agg(units.unit, ',' order by n)
    from unnest(${ids}) with ordinality as chosen (id, n) join units using (id)) end`,
  },
  { text: ']' },
];

/** Null for an appointment without a client. */
const clientJson: Json = [
  {
    sql: `case when a.client_name is null then 'null' else ${textOf(
      object({ id: quotedOrNull('a.client_id'), name: escaped('a.client_name') }),
    )} end`,
  },
];

const appointmentJson = object({
  id: quoted('a.id'),
  version: plain('a.version'),
  visitId: quoted('a.visit_id'),
  branchId: quoted('a.branch_id'),
  teamMemberId: quoted('a.team_member_id'),
  start: instant('a.starts_at'),
  end: instant('a.ends_at'),
  bufferEnd: instant('a.ends_at + make_interval(mins => a.buffer_minutes)'),
  status: quoted('a.status'),
  payment: quotedOrNull('v.state'),
  client: clientJson,
  services: [{ text: '[' }, { sql: 'l.services' }, { text: ']' }],
  resources: unitsJson('a.resource_unit_ids'),
  hasComment: yesOrNo(`a.comment <> ''`),
  overbookReason: escaped('a.overbook_reason'),
  statusTimes: plain('a.status_times'),
  refused: plain(`$4::jsonb -> case when v.is_settling then 'settling' else 'free' end -> a.status`),
  changedBy: colleagueJson('a.changed_by'),
  changedAt: instant('a.changed_at'),
});

const holdJson = object({
  id: quoted('h.id'),
  branchId: quoted('h.branch_id'),
  teamMemberId: quoted('h.team_member_id'),
  start: instant('h.starts_at'),
  end: instant('h.ends_at'),
  bufferEnd: instant('h.ends_at + make_interval(mins => h.buffer_minutes)'),
  resources: unitsJson('h.resource_unit_ids'),
  seats: array(`select string_agg(o.seat_id::text, ',' order by o.seat_id) from occupancy o where o.owner_id = h.id`),
  heldBy: colleagueJson('h.held_by'),
  expiresAt: instant('h.expires_at'),
});

const teamMemberJson = object({
  id: quoted('m.id'),
  name: escaped('m.name'),
  position: escaped('p.name'),
  usualResource: escaped('u.name'),
  shifts: [{ text: '[' }, { sql: 's.spans' }, { text: ']' }],
});

const spanJson = object({ start: instant('lower(during)'), end: instant('upper(during)') });

const dayJson = object({
  branchId: quoted('b.id'),
  date: quoted('$2::text'),
  timeZone: escaped('b.time_zone'),
  revision: plain('coalesce((select revision from day_revision r where r.branch_id = b.id and r.day = $2::date), 0)'),
  teamMembers: array(`
    select string_agg(${textOf(teamMemberJson)}, ',' order by m.sort, m.name)
    from team_member m
    join position p on p.id = m.position_id
    left join resource_unit u on u.id = m.usual_resource_unit_id
    left join shifts s on s.team_member_id = m.id
    where m.branch_id = b.id
      and (s.spans is not null or exists (select from a where a.team_member_id = m.id and a.status <> 'cancelled'))`),
  appointments: array(`
    select string_agg(${textOf(appointmentJson)}, ',' order by a.starts_at, a.id)
    from a left join lines l on l.appointment_id = a.id left join visit_settlement v on v.visit_id = a.visit_id`),
  events: [{ text: '[]' }],
  blocks: [{ text: '[]' }],
  holds: array(`
    select string_agg(${textOf(holdJson)}, ',' order by h.starts_at, h.id)
    from slot_hold h
    where h.branch_id = b.id and h.starts_at >= b.day_start - interval '24 hours' and h.starts_at < b.day_end
      and h.ends_at > b.day_start and h.expires_at > $3::timestamptz`),
});

/**
 * A whole day in one statement, so that everything in it is of one revision. $1 branch, $2 local date, $3 now,
 * $4 what each status does not permit, without and with
 * money on the visit (jsonb: `free` and `settling`, by status). The value is the contract's `DaySnapshot`, written as JSON.
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
  select l.appointment_id, string_agg(${textOf(lineJson)}, ',' order by l.line) as services
  from service_line l where l.appointment_id = any (select id from a)
  group by l.appointment_id
), units as (
  select id, ${textOf(object({ id: quoted('id'), name: escaped('name') }))} as unit from resource_unit where branch_id = $1
), shifts as (
  select team_member_id, string_agg(${textOf(spanJson)}, ',' order by during) as spans
  from shift where branch_id = $1 and on_date = $2::date
  group by team_member_id
)
select ${textOf(dayJson)} as day
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
