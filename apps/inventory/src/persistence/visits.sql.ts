const columns = `a.id as "appointmentId", a.branch_id as "branchId", a.version, a.visit_id as "visitId", a.status,
  a.starts_at as "startsAt", a.team_member_id as "teamMemberId", a.team_member_name as "teamMemberName", a.services,
  a.on_date as "onDate", a.write_off_at as "writeOffAt", a.lines_version as "linesVersion",
  a.consumables_version as "consumablesVersion", a.told_visit_id as "toldVisitId",
  exists (select from visit_payment paid where paid.visit_id = a.visit_id and paid.is_paid) as "isPaid",
  exists (select from visit_payment paid where paid.visit_id = a.visit_id and paid.is_settling) as "isSettling",
  b.reduction_limit_percent as "reductionLimitPercent", b.time_zone as "timeZone"`;

/**
 * The appointment's row is locked by being written; an older version writes nothing. The branch's setting is taken up by a
 * change of the status and by nothing else.
 */
export const followSql = `
with written as (
  insert into appointment as a (id, branch_id, version, visit_id, status, starts_at, on_date, team_member_id,
    team_member_name, services, write_off_at)
  select $1, b.id, $3, $4, $5, $6::timestamptz, ($6::timestamptz at time zone b.time_zone)::date, $7, $8, $9::jsonb, b.write_off_at
  from branch b where b.id = $2
  on conflict (id, branch_id) do update set version = excluded.version, visit_id = excluded.visit_id,
    status = excluded.status, starts_at = excluded.starts_at, on_date = excluded.on_date,
    team_member_id = excluded.team_member_id, team_member_name = excluded.team_member_name,
    services = excluded.services, awaited_since = null,
    write_off_at = case when a.status = excluded.status then a.write_off_at else excluded.write_off_at end
  where a.version < excluded.version
  returning a.*
)
select ${columns} from written a join branch b on b.id = a.branch_id`;

export const findForChangeSql = `
select ${columns} from appointment a join branch b on b.id = a.branch_id where a.id = $1
order by a.version desc limit 1 for no key update of a`;

export const awaitSql = `
insert into appointment (id, branch_id, version, status, starts_at, on_date, awaited_since, write_off_at)
select $1, b.id, 0, 'awaited', $3::timestamptz, ($3::timestamptz at time zone b.time_zone)::date, $3::timestamptz, b.write_off_at
from branch b where b.id = $2
on conflict (id, branch_id) do nothing`;

export const openWithServiceSql = `
select ${columns} from appointment a join branch b on b.id = a.branch_id
where a.branch_id = $1 and a.services @> jsonb_build_array(jsonb_build_object('serviceId', $2::text))
  and a.status not in ('completed', 'no-show', 'cancelled')
order by a.id for no key update of a`;

export const raiseLinesVersionSql = `
update appointment set lines_version = lines_version + 1, told_visit_id = visit_id where id = $1
returning lines_version as version`;
export const raiseConsumablesVersionSql = `
update appointment set consumables_version = consumables_version + 1 where id = any ($1::uuid[])`;

export const staleAwaitedSql = `
select id from appointment where branch_id = $1 and awaited_since < $2::timestamptz order by id limit 500`;
export const removeAwaitedSql = `delete from appointment where id = $1 and branch_id = $2 and awaited_since is not null`;
export const removeNeedsSql = `delete from appointment_need where appointment_id = $1 and branch_id = $2`;

export const learnPaymentSql = `
insert into visit_payment as known (visit_id, branch_id, is_paid, is_settling, version) values ($1, $2, $3, $4, $5)
on conflict (visit_id) do update
set is_paid = excluded.is_paid, is_settling = excluded.is_settling, version = excluded.version
where known.version < excluded.version`;
