/** The statements of a bill; each takes the visit's id as `$1`. */
export const billSql = `
select b.visit_id as "visitId", b.branch_id as "branchId", br.currency, br.time_zone as "timeZone",
  br.discount_limit_percent as "discountLimitPercent", b.version, b.revision, b.client_id as "clientId", b.discount,
  b.due_on as "dueOn", b.claim_by as "claimBy", b.claim_until as "claimUntil"
from bill b join branch br on br.id = b.branch_id
where b.visit_id = $1`;

export const lockBillSql = `${billSql} for update of b`;

/** Two visits of one client do not spend the same money of the account. */
export const lockClientSql = `
select pg_advisory_xact_lock(hashtextextended(client_id::text, 0)) from bill
where visit_id = $1 and client_id is not null`;

export const appointmentsSql = `
select id, status, starts_at as "startsAt", team_member as "teamMember", client, services, products
from billed_appointment where visit_id = $1 and version > 0 order by starts_at, id`;

export const paymentsSql = `
select p.id, p.kind, p.operation_id as "operationId", p.at, p.by_person as by, p.surplus_amount as surplus, p.reason,
  p.receipt_id as "receiptId", p.receipt_number as "receiptNumber",
  c.at as "cancelledAt", c.by_person as "cancelledBy", c.reason as "cancelReason",
  (select jsonb_agg(jsonb_build_object('line', pp.line, 'method', pp.method, 'registerId', pp.register_id,
      'registerName', rg.name, 'shiftId', pp.shift_id, 'amount', pp.amount, 'given', pp.given_amount, 'slip', pp.slip,
      'refundsPaymentId', pp.refunds_payment_id, 'refundsLine', pp.refunds_line) order by pp.line)
    from payment_part pp left join register rg on rg.id = pp.register_id where pp.payment_id = p.id) as parts
from payment p
left join ledger_operation c on c.reverses = p.operation_id
where p.visit_id = $1 order by p.at, p.id`;

export const entriesSql = `
select e.operation_id as "operationId", o.kind, coalesce(r.kind, o.kind) as concern, a.kind as "accountKind",
  a.owner_id as "ownerId", e.amount, e.shift_id as "shiftId"
from ledger_operation o
join ledger_entry e on e.operation_id = o.id
join ledger_account a on a.id = e.account_id
left join ledger_operation r on r.id = o.reverses
where o.visit_id = $1 order by o.at, o.id, e.line`;

export const clientBalanceSql = `
select coalesce(-sum(e.amount), 0)::bigint as balance
from bill b
join ledger_account a on a.kind = 'client-account' and a.owner_id = b.client_id
join ledger_entry e on e.account_id = a.id
where b.visit_id = $1`;

export const openBillsSql = `
insert into bill (visit_id, branch_id) select visit_id, $1 from unnest($2::uuid[]) as v (visit_id)
order by visit_id on conflict (visit_id) do nothing`;

/**
 * What the calendar was told is noted only when it differs; before anything was told, only what the calendar has to know.
 * The balance is of whoever is the client by now.
 */
export const saveBillSql = `
update bill set version = $2, revision = $3, on_date = $4, client_id = $5, client_name = $6, discount = $7::jsonb,
  due_on = $8, claim_by = $9::jsonb, claim_until = $10,
  told_state = case when $13 or told_state is not null then $11 end,
  told_settling = case when $13 or told_state is not null then $12::boolean end
where visit_id = $1
returning (old.told_state, old.told_settling) is distinct from (new.told_state, new.told_settling) as "isNews",
  (select coalesce(-sum(e.amount), 0)::bigint
    from ledger_account a join ledger_entry e on e.account_id = a.id
    where a.branch_id = bill.branch_id and a.kind = 'client-account' and a.owner_id = bill.client_id) as balance`;

export const saveValuesSql = `
update billed_appointment a set value_amount = v.amount
from jsonb_to_recordset($1::jsonb) as v (id uuid, amount bigint)
where a.id = v.id and a.value_amount <> v.amount`;

export const addPaymentsSql = `
insert into payment (id, branch_id, visit_id, kind, operation_id, at, on_date, by_person, surplus_amount, reason,
  receipt_id, receipt_number)
select id, branch_id, visit_id, kind, operation_id, at, on_date, by_person, surplus_amount, reason, receipt_id,
  receipt_number
from jsonb_to_recordset($1::jsonb) as p (id uuid, branch_id uuid, visit_id uuid, kind text, operation_id uuid,
  at timestamptz, on_date date, by_person jsonb, surplus_amount bigint, reason text,
  receipt_id uuid, receipt_number bigint)`;

export const addPartsSql = `
insert into payment_part (payment_id, line, branch_id, method, register_id, shift_id, amount, given_amount, slip,
  refunds_payment_id, refunds_line)
select payment_id, line, branch_id, method, register_id, shift_id, amount, given_amount, slip, refunds_payment_id,
  refunds_line
from jsonb_to_recordset($1::jsonb) as p (payment_id uuid, line int, branch_id uuid, method text, register_id uuid,
  shift_id uuid, amount bigint, given_amount bigint, slip text, refunds_payment_id uuid, refunds_line int)`;
