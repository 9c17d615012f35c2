/** Registers as screens show them; `$1` the branch, `$2` ids or null for all. */
export const registersSql = `
select r.id, r.branch_id as "branchId", r.kind, r.name, r.version, b.currency,
  (select coalesce(sum(e.amount), 0)::bigint from ledger_account a join ledger_entry e on e.account_id = a.id
    where a.branch_id = r.branch_id and a.kind = 'register' and a.owner_id = r.id) as balance,
  s.id as "shiftId", s.opened_at as "openedAt", s.opened_by as "openedBy", s.opening_amount as opening,
  s.opening_amount + (select coalesce(sum(e.amount), 0)::bigint from ledger_entry e
    join ledger_operation o on o.id = e.operation_id and o.kind <> 'opening-difference'
    where e.shift_id = s.id) as expected
from register r
join branch b on b.id = r.branch_id
left join shift s on s.register_id = r.id and s.closed_at is null
where r.branch_id = $1 and r.active and ($2::uuid[] is null or r.id = any($2::uuid[]))
order by r.sort, r.name`;
