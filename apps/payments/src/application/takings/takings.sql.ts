/** Each takes the branch and the local date. Money moved is counted on the date it moved, value on the appointment's. */
export const byMethodSql = `
select pp.method, p.kind, sum(pp.amount)::bigint as amount
from payment p join payment_part pp on pp.payment_id = p.id
where p.branch_id = $1 and p.on_date = $2::date
  and not exists (select 1 from ledger_operation c where c.reverses = p.operation_id)
group by pp.method, p.kind`;

/** New money less refunds, per hour of the local day; of the date and of the same weekday a week before. */
export const moneyByHourSql = `
select p.on_date = $2::date as "isToday", extract(hour from p.at at time zone b.time_zone)::int as hour,
  sum(case p.kind when 'payment' then pp.amount else -pp.amount end)::bigint as amount
from payment p
join payment_part pp on pp.payment_id = p.id and pp.method <> 'client-account'
join branch b on b.id = p.branch_id
where p.branch_id = $1 and p.on_date in ($2::date, $2::date - 7)
  and not exists (select 1 from ledger_operation c where c.reverses = p.operation_id)
group by 1, 2`;

export const valueByHourSql = `
select extract(hour from a.starts_at at time zone b.time_zone)::int as hour, sum(a.value_amount)::bigint as amount,
  coalesce(sum(a.value_amount) filter (where a.status = 'completed'), 0)::bigint as completed
from billed_appointment a join branch b on b.id = a.branch_id
where a.branch_id = $1 and a.on_date = $2::date and a.value_amount > 0
group by 1`;

export const outstandingSql = `
select coalesce(sum(due), 0)::bigint as amount
from (
  select sum(e.amount) as due
  from bill b
  join ledger_account a on a.branch_id = b.branch_id and a.kind = 'receivable' and a.owner_id = b.visit_id
  join ledger_entry e on e.account_id = a.id
  where b.branch_id = $1 and b.on_date = $2::date
  group by b.visit_id having sum(e.amount) > 0
) owed`;
