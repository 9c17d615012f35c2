import { UnitOfWork } from '@anteroom/platform-persistence';

/** Something in the books that must not be. */
export interface BooksFinding {
  readonly kind: 'unbalanced-operation' | 'books-not-zero' | 'bill-not-in-books' | 'payment-not-in-books';
  readonly id: string;
  readonly amount: number;
}

const findingsSql = `
with posted as (
  select o.visit_id, sum(e.amount) as amount
  from ledger_operation o
  join ledger_entry e on e.operation_id = o.id
  join ledger_account a on a.id = e.account_id and a.kind = 'receivable'
  where o.kind = 'bill' group by o.visit_id
), worth as (
  select visit_id, sum(value_amount) as amount from billed_appointment group by visit_id
), moved as (
  select p.id, coalesce(sum(abs(e.amount)), 0) as amount
  from payment p
  left join ledger_entry e on e.operation_id = p.operation_id and (e.amount > 0) = (p.kind = 'payment')
    and e.account_id in (select id from ledger_account where kind in ('register', 'client-account'))
  group by p.id
), parts as (
  select payment_id, sum(amount) as amount from payment_part group by payment_id
)
select 'unbalanced-operation' as kind, o.id::text, coalesce(sum(e.amount), 0)::bigint as amount
from ledger_operation o left join ledger_entry e on e.operation_id = o.id
group by o.id having coalesce(sum(e.amount), 0) <> 0 or count(e.line) < 2
union all
select 'books-not-zero', branch_id::text, sum(amount)::bigint from ledger_entry group by branch_id having sum(amount) <> 0
union all
select 'bill-not-in-books', b.visit_id::text, (coalesce(w.amount, 0) - coalesce(p.amount, 0))::bigint
from bill b left join worth w on w.visit_id = b.visit_id left join posted p on p.visit_id = b.visit_id
where coalesce(w.amount, 0) <> coalesce(p.amount, 0)
union all
select 'payment-not-in-books', p.id::text, (coalesce(parts.amount, 0) - moved.amount)::bigint
from payment p join moved on moved.id = p.id left join parts on parts.payment_id = p.id
where coalesce(parts.amount, 0) <> moved.amount`;

/** Looks at everything: every operation balances, the books come to zero, bills and payments are what is posted. */
export class CheckBooks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns nothing when the books are right */
  execute(branchIds: readonly string[]): Promise<BooksFinding[]> {
    return this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query<BooksFinding>(findingsSql));
  }
}
