/** `$1` branch, `$2` client or null, `$3` today there, `$4` the oldest visit looked at unless it may be paid later. */
export const owedSql = `
select b.visit_id as "visitId", b.on_date as date, b.client_id as "clientId", b.client_name as "clientName",
  b.due_on as "dueOn", coalesce(b.due_on < $3::date, false) as "isOverdue", owed.due, worth.total,
  worth.first as "appointmentId"
from bill b
join ledger_account a on a.branch_id = b.branch_id and a.kind = 'receivable' and a.owner_id = b.visit_id
cross join lateral (select sum(e.amount)::bigint as due from ledger_entry e where e.account_id = a.id) owed
cross join lateral (
  select sum(one.value_amount)::bigint as total, (array_agg(one.id order by one.starts_at, one.id))[1] as first,
    bool_or(one.status = 'completed') as "tookPlace"
  from billed_appointment one where one.visit_id = b.visit_id and one.version > 0
) worth
where b.branch_id = $1 and ($2::uuid is null or b.client_id = $2) and owed.due > 0
  and (b.due_on is not null or (b.on_date between $4::date and $3::date and worth."tookPlace"))
order by "isOverdue" desc, b.due_on nulls last, b.on_date desc, b.visit_id
limit 500`;
