const columns = `
select e.operation_id as "operationId", e.line, o.at, o.on_date as date, o.kind, a.kind as "accountKind",
  a.owner_id as "ownerId", coalesce(rg.name, bl.client_name, cl.client_name, '') as name, e.amount, e.currency,
  o.visit_id as "visitId", o.reason, o.by_person as by, o.reverses
from ledger_entry e
join ledger_operation o on o.id = e.operation_id
join ledger_account a on a.id = e.account_id
left join register rg on a.kind = 'register' and rg.id = a.owner_id
left join bill bl on a.kind = 'receivable' and bl.visit_id = a.owner_id
left join lateral (
  select client_name from bill where a.kind = 'client-account' and client_id = a.owner_id limit 1
) cl on true`;

export const visitEntriesSql = `${columns} where o.visit_id = $1 order by o.at, o.id, e.line`;

/** `$1` branch, then date, account, owner, shift, operation, kind, `only` what stands, each null for any; `$9`–`$11` after which; `$12` how many. */
export const entriesSql = `${columns}
where e.branch_id = $1 and ($2::date is null or o.on_date = $2) and ($3::text is null or a.kind = $3)
  and ($4::uuid is null or a.owner_id = $4) and ($5::uuid is null or e.shift_id = $5)
  and ($6::uuid is null or e.operation_id = $6)
  and ($7::text is null or o.kind = $7)
  and ($8::text is null or not exists (select 1 from ledger_operation c where c.reverses = o.id))
  and ($9::timestamptz is null or (o.at, o.id, e.line) < ($9, $10::uuid, $11::int))
order by o.at desc, o.id desc, e.line desc limit $12`;

export const clientBalanceSql = `
select coalesce(-sum(e.amount), 0)::bigint as balance from ledger_account a join ledger_entry e on e.account_id = a.id
where a.branch_id = $1 and a.kind = 'client-account' and a.owner_id = $2`;

/** `$1` branch, `$2` date, `$3` register or null, `$4`–`$5` after which, `$6` how many. */
export const operationsSql = `
select o.id, o.at, o.kind, o.by_person as by, o.visit_id as "visitId", bl.client_name as client, o.reason, o.reverses,
  br.currency, exists (select 1 from ledger_operation c where c.reverses = o.id) as "isReversed",
  p.receipt_id as "receiptId", p.receipt_number as "receiptNumber",
  (select jsonb_agg(jsonb_build_object('method', case a.kind when 'client-account' then 'client-account' else
      case rg.kind when 'cash' then 'cash' when 'bank' then 'bank-transfer' else 'card' end end,
      'register', rg.name, 'amount', e.amount) order by e.line)
    from ledger_entry e join ledger_account a on a.id = e.account_id
    left join register rg on a.kind = 'register' and rg.id = a.owner_id
    where e.operation_id = o.id and a.kind in ('register', 'client-account')) as parts
from ledger_operation o
join branch br on br.id = o.branch_id
left join bill bl on bl.visit_id = o.visit_id
left join payment p on p.operation_id = o.id
where o.branch_id = $1 and o.on_date = $2::date and o.kind <> 'bill'
  and ($3::uuid is null or exists (select 1 from ledger_entry e join ledger_account a on a.id = e.account_id
    where e.operation_id = o.id and a.owner_id = $3))
  and ($4::timestamptz is null or (o.at, o.id) < ($4, $5::uuid))
order by o.at desc, o.id desc limit $6`;
