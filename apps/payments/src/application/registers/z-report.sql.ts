/** What a shift came to; `$1` the shift. Cancelled payments are counted apart. */
export const shiftSql = `
select s.id, s.register_id as "registerId", s.opened_at as "openedAt", s.opened_by as "openedBy",
  s.opening_amount as opening
from shift s where s.id = $1`;

export const shiftPaymentsSql = `
select p.kind, pp.method, exists (select 1 from ledger_operation c where c.reverses = p.operation_id) as "isCancelled",
  count(distinct p.id)::int as count, sum(pp.amount)::bigint as amount
from payment_part pp join payment p on p.id = pp.payment_id
where pp.shift_id = $1 group by 1, 2, 3`;

export const shiftCashSql = `
select o.kind, sum(abs(e.amount))::bigint as amount
from ledger_entry e join ledger_operation o on o.id = e.operation_id
where e.shift_id = $1 and o.kind in ('cash-in', 'cash-out') group by 1`;

export const addZReportSql = `insert into z_report (shift_id, branch_id, number, body) values ($1, $2, $3, $4::jsonb)`;

export const zReportsSql = `
select z.body from z_report z join shift s on s.id = z.shift_id join branch b on b.id = z.branch_id
where z.branch_id = $1 and (s.closed_at at time zone b.time_zone)::date = $2::date order by z.number`;
