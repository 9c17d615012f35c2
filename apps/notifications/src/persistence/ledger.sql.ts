/** The oldest first; what somebody else is at is left to them. */
export const lockDueSql = `
select id, branch_id as "branchId", appointment_id as "appointmentId", receipt_id as "receiptId",
  wording_version as "wordingVersion", kind, channel, covers, team_member_id as "teamMemberId", attempts
from notification where state = 'planned' and due_at <= $2 and channel = $1
order by due_at limit $3 for update skip locked`;

export const momentsSql = `
select distinct due_at as at from notification where state = 'planned' and due_at > $1 and due_at <= $2`;

/** Never waits: whoever plans holds these first and wants messages next, so waiting here could be waiting in a circle. */
export const lockCoveredSql = `
select a.id, a.branch_id as "branchId", a.wording_version as "wordingVersion", a.changed_at as "changedAt", a.status,
  a.starts_at as start, a.ends_at as "end", a.team_member_id as "teamMemberId", a.team_member_name as "teamMember",
  a.services, a.told_client as "toldClient", a.told_staff as "toldStaff", a.off, a.lead_minutes as "leadMinutes",
  coalesce(c.name, a.client_name) as "clientName", coalesce(c.phone, a.client_phone) as phone, c.email, c.language,
  coalesce(c.preferred_channel, 'any') as preferred
from appointment a left join client c on c.id = a.client_id
where a.id = any ($1::uuid[]) for no key update of a skip locked`;

export const staffSql = `
select team_member_id as "teamMemberId", name, email from staff_contact
where team_member_id = any ($1::uuid[]) and email is not null`;

export const receiptsSql = `
select f.receipt_id as "receiptId", n.recipient_name as "clientName", f.email, f.language,
  f.receipt_number as "receiptNumber",
  jsonb_build_object('amount', f.total_amount, 'currency', f.total_currency) as total, f.pdf
from receipt_file f join notification n on n.receipt_id = f.receipt_id and n.resend = 0
where f.receipt_id = any ($1::uuid[])`;

export const claimSql = `
update notification n set state = 'claimed', reason = null, provider = $2, claimed_at = $3, lease_until = $4,
  changed_at = $3, attempts = t.attempts, recipient = t.recipient, recipient_name = t.recipient_name,
  subject = t.subject, text = t.text, html = t.html, calendar = t.calendar, calendar_method = t.calendar_method
from jsonb_to_recordset($1::jsonb) as t (id uuid, attempts int, recipient text, recipient_name text, subject text,
  text text, html text, calendar text, calendar_method text)
where n.id = t.id`;

export const dropSql = `
update notification n set state = 'dropped', reason = t.reason, changed_at = $2
from jsonb_to_recordset($1::jsonb) as t (id uuid, reason text)
where n.id = t.id and n.state = 'planned'`;

export const toldSql = `
update appointment a set
  told_client = coalesce(t.client, a.told_client),
  told_staff = coalesce(t.staff, a.told_staff)
from jsonb_to_recordset($1::jsonb) as t (id uuid, client jsonb, staff jsonb)
where a.id = t.id`;

export const addLinksSql = `
insert into visit_link (id, branch_id, notification_id, language, asked, expires_at)
select id, branch_id, notification_id, language, asked, expires_at
from jsonb_to_recordset($1::jsonb) as t (id uuid, branch_id uuid, notification_id uuid, language text, asked jsonb,
  expires_at timestamptz)`;

export const loseExpiredSql = `
with lost as (
  select id from notification where state = 'claimed' and lease_until < $1 order by id limit 500 for update skip locked
)
update notification n set state = 'unknown', reason = 'interrupted', changed_at = $1, lease_until = null
from lost where n.id = lost.id
returning n.id, n.state, n.covers`;

export const takeUnknownSql = `
with asked as (
  select id from notification
  where state = 'unknown' and provider = $1 and (lease_until is null or lease_until < $2)
  order by changed_at limit 200 for update skip locked
)
update notification n set lease_until = $3 from asked where n.id = asked.id
returning n.id, n.recipient as "to", n.text, n.claimed_at as "claimedAt", n.attempts`;

export const knownSql = `
select provider_id as id from notification where provider = $1 and provider_id = any ($2::text[])`;

/**
 * A provider's report may have been faster than our own note of its answer; it stands then, and only the provider's id
 * is added. `lease_until` of what is planned again goes, so that it is nobody's.
 */
export const settleSql = `
with result as (
  select * from jsonb_to_recordset($1::jsonb) as t (id uuid, attempts int, state text, reason text, provider_id text,
    due_at timestamptz)
), open as (
  select n.id from notification n join result t on t.id = n.id and t.attempts = n.attempts
  where n.state <> 'dropped' and n.state <> 'planned' order by n.id for update of n
)
update notification n set
  state = case when n.state in ('claimed', 'unknown') then t.state else n.state end,
  reason = case when n.state in ('claimed', 'unknown') then t.reason else n.reason end,
  sent_at = case when t.state = 'sent' then coalesce(n.sent_at, $2) else n.sent_at end,
  due_at = case when n.state in ('claimed', 'unknown') then coalesce(t.due_at, n.due_at) else n.due_at end,
  provider_id = coalesce(n.provider_id, t.provider_id),
  lease_until = null,
  changed_at = $2
from result t, open where n.id = t.id and n.id = open.id
returning n.id, n.state, n.covers`;

export const failedSql = `
select n.id, n.branch_id as "branchId", n.appointment_id as "appointmentId", n.wording_version as "wordingVersion",
  n.kind, n.lead_minutes as "leadMinutes", n.channel, n.resend, n.covers, n.team_member_id as "teamMemberId",
  coalesce(c.phone, a.client_phone) as phone, c.email, coalesce(c.preferred_channel, 'any') as preferred,
  (select array_agg(o.channel) from notification o
   where o.appointment_id = n.appointment_id and o.wording_version = n.wording_version and o.kind = n.kind
     and o.lead_minutes = n.lead_minutes and o.resend = n.resend) as tried
from notification n join appointment a on a.id = n.appointment_id left join client c on c.id = a.client_id
where n.id = any ($1::uuid[]) and n.state = 'failed'`;

export const addFallBacksSql = `
insert into notification (id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, resend, origin,
  due_at, covers, changed_at)
select id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, resend, 'fall-back', $2, covers, $2
from jsonb_to_recordset($1::jsonb) as t (id uuid, branch_id uuid, appointment_id uuid, wording_version int, kind text,
  lead_minutes int, channel text, resend int, covers uuid[])
on conflict do nothing`;

export const forReportSql = `
select state, attempts, provider_id as "providerId" from notification where id = $1 for update`;
