/** `$1` branch, `$2` local date, `$3` kinds of payment, `$4` method or null for all new money. */
export const moneyRowsSql = `
select p.at, p.visit_id as "visitId", b.client_name as client, pp.method, rg.name as register, p.by_person as by,
  null as "teamMember", case p.kind when 'refund' then -pp.amount else pp.amount end as amount
from payment p
join payment_part pp on pp.payment_id = p.id
join bill b on b.visit_id = p.visit_id
left join register rg on rg.id = pp.register_id
where p.branch_id = $1 and p.on_date = $2::date and p.kind = any($3::text[])
  and (pp.method = $4 or ($4::text is null and pp.method <> 'client-account'))
  and not exists (select 1 from ledger_operation c where c.reverses = p.operation_id)
order by p.at desc, p.id, pp.line`;

/** `$1` branch, `$2` local date, `$3` status or null for all. */
export const valueRowsSql = `
select a.starts_at as at, a.visit_id as "visitId", a.client->>'name' as client, null as method, null as register,
  null as by, a.team_member as "teamMember", a.value_amount as amount
from billed_appointment a
where a.branch_id = $1 and a.on_date = $2::date and a.value_amount > 0 and ($3::text is null or a.status = $3)
order by a.starts_at, a.id`;

/** `$1` branch, `$2` local date. */
export const outstandingRowsSql = `
select null as at, b.visit_id as "visitId", b.client_name as client, null as method, null as register, null as by,
  null as "teamMember", sum(e.amount)::bigint as amount
from bill b
join ledger_account a on a.branch_id = b.branch_id and a.kind = 'receivable' and a.owner_id = b.visit_id
join ledger_entry e on e.account_id = a.id
where b.branch_id = $1 and b.on_date = $2::date
group by b.visit_id having sum(e.amount) > 0
order by b.client_name`;
