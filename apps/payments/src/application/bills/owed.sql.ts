/**
 * `$1` branch, `$2` client or null, `$3` today there, `$4` the oldest visit looked at unless it may be paid later. Sum and
 * count are of everything that is owed, also of what is beyond the limit.
 */
export const owedSql = `
with owed as materialized (
  select b.visit_id, sum(e.amount)::bigint as due
  from bill b
  join ledger_account a on a.branch_id = b.branch_id and a.kind = 'receivable' and a.owner_id = b.visit_id
  join ledger_entry e on e.account_id = a.id
  where b.branch_id = $1 and ($2::uuid is null or b.client_id = $2)
    and (b.due_on is not null or b.on_date between $4::date and $3::date)
  group by b.visit_id having sum(e.amount) > 0
)
select b.visit_id as "visitId", b.on_date as date, b.client_id as "clientId", b.client_name as "clientName",
  b.due_on as "dueOn", coalesce(b.due_on < $3::date, false) as "isOverdue", owed.due, worth.total,
  worth.first as "appointmentId", count(*) over ()::int as count, sum(owed.due) over ()::bigint as sum
from owed
join bill b on b.visit_id = owed.visit_id
cross join lateral (
  select sum(one.value_amount)::bigint as total, (array_agg(one.id order by one.starts_at, one.id))[1] as first,
    bool_or(one.status = 'completed') as "tookPlace"
  from billed_appointment one where one.visit_id = b.visit_id and one.version > 0
) worth
where b.due_on is not null or worth."tookPlace"
order by "isOverdue" desc, b.due_on nulls last, b.on_date desc, b.visit_id
limit 500`;
