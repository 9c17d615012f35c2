/** Two follow the same appointment one after the other, also when it is not there yet. */
export const lockSql = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;

export const findSql = `
select version, wording_version as "wordingVersion", changed_at as "changedAt", planned_with as "plannedWith", status,
  starts_at as start, team_member_id as "teamMemberId", client_id as "clientId", client_name as "clientName",
  client_phone as "clientPhone"
from appointment where id = $1`;

export const putSql = `
insert into appointment (id, branch_id, version, wording_version, changed_at, planned_with, status, starts_at, ends_at,
  team_member_id, team_member_name, client_id, client_name, client_phone, services, resources)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
on conflict (id) do update set version = excluded.version, wording_version = excluded.wording_version,
  changed_at = excluded.changed_at, planned_with = excluded.planned_with, status = excluded.status,
  starts_at = excluded.starts_at, ends_at = excluded.ends_at, team_member_id = excluded.team_member_id,
  team_member_name = excluded.team_member_name, client_id = excluded.client_id, client_name = excluded.client_name,
  client_phone = excluded.client_phone, services = excluded.services, resources = excluded.resources,
  told_client = case when $17 = 'forget' then null else appointment.told_client end`;

/** Locked in the order of their ids: whoever locks several does it in this order. */
export const togetherSql = `
select a.id, a.wording_version as "wordingVersion", a.changed_at as "changedAt", a.status, a.starts_at as start,
  a.team_member_id as "teamMemberId", a.told_client as "toldClient", a.told_staff as "toldStaff", a.off,
  a.lead_minutes as "leadMinutes", a.client_id as "clientId", a.client_name as "clientName",
  a.client_phone as "clientPhone", c.phone as "cardPhone", c.email, c.preferred_channel as preferred,
  a.settings_version as "settingsVersion"
from appointment a left join client c on c.id = a.client_id
where a.branch_id = $1 and a.planned_with = $2 and a.starts_at > $3::timestamptz - interval '1 day'
order by a.id for no key update of a`;

export const outdatedSql = `
select distinct a.branch_id as "branchId", a.planned_with as key
from appointment a join branch_setting s on s.branch_id = a.branch_id
where a.starts_at > $1 and a.settings_version < s.version limit $2`;

export const choicesSql = `
select branch_id as "branchId", planned_with as "plannedWith", live_version as "liveVersion", off,
  lead_minutes as "leadMinutes"
from appointment where id = $1`;

export const raiseSql = `
with locked as (select id from appointment where id = any ($1::uuid[]) order by id for no key update)
update appointment a set live_version = live_version + 1 from locked where a.id = locked.id`;
