const recordSql = (answered: string) => `
with day as (
  select * from jsonb_to_recordset($1::jsonb) as day (branch_id uuid, day date, changes jsonb)
), revised as (
  insert into day_revision as r (branch_id, day, revision)
  select branch_id, day, 1 from day order by branch_id, day
  on conflict (branch_id, day) do update set revision = r.revision + 1
  returning r.branch_id, r.day, r.revision
), changed as (
  insert into calendar_change (branch_id, day, revision, changes)
  select branch_id, day, revision, changes from revised join day using (branch_id, day)
), told as (
  insert into change_entry (id, branch_id, appointment_id, version, at, by_id, by_name, by_colour, kind, fields)
  select id, branch_id, appointment_id, version, at, by_id, by_name, by_colour, kind, fields
  from jsonb_populate_recordset(null::change_entry, $2::jsonb)
), sent as (
  insert into outbox (message_id, subscriber, kind, aggregate_id, aggregate_version, occurred_at, request_id, body)
  select message_id, subscriber, kind, aggregate_id, coalesce(revision, aggregate_version), occurred_at, request_id,
    case when revision is null then body
      else body || jsonb_build_object('revision', revision, 'changes', changes) end
  from jsonb_populate_recordset(null::outbox, $3::jsonb) message
  left join (select branch_id, day, revision, changes from revised join day using (branch_id, day)) assigned
    on kind = 'CalendarChanged' and branch_id = (body ->> 'branchId')::uuid and day = (body ->> 'date')::date
)${answered}
select branch_id as "branchId", day as date, revision from revised`;

/**
 * The record of a write, in one statement, so that the rows of the day revisions are locked for one round trip and the
 * commit. The revisions are assigned in it, in the order (branch, day), and written into the change and its message.
 * $1 days with their changes, $2 history, $3 outbox rows (bodies of `CalendarChanged` without revision and changes),
 * all as JSON of rows.
 */
export const recordOnlySql = recordSql('');

/** The same, and it stores the answer to the idempotency key. From $4: what `Idempotency.answerParams` gives. */
export const recordWithAnswerSql = (answerSql: string) => recordSql(`, answered as (${answerSql})`);
