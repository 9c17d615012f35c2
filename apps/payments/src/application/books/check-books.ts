import { UnitOfWork } from '@anteroom/platform-persistence';

/** Something in the books that must not be. */
export interface BooksFinding {
  readonly kind: 'unbalanced-operation' | 'books-not-zero' | 'bill-not-in-books' | 'payment-not-in-books';
  readonly id: string;
  readonly amount: number;
}

const findingsSql = `
select 'unbalanced-operation' as kind, o.id::text, coalesce(sum(e.amount), 0)::bigint as amount
from ledger_operation o left join ledger_entry e on e.operation_id = o.id
group by o.id having coalesce(sum(e.amount), 0) <> 0 or count(e.line) < 2
union all
select 'books-not-zero', branch_id::text, sum(amount)::bigint from ledger_entry group by branch_id having sum(amount) <> 0
union all
select 'bill-not-in-books', b.visit_id::text, (v.value - coalesce(p.posted, 0))::bigint
from bill b
cross join lateral (select coalesce(sum(value_amount), 0) as value from billed_appointment where visit_id = b.visit_id) v
left join lateral (
  select sum(e.amount) as posted from ledger_operation o
  join ledger_entry e on e.operation_id = o.id
  join ledger_account a on a.id = e.account_id and a.kind = 'receivable'
  where o.visit_id = b.visit_id and o.kind = 'bill'
) p on true
where v.value <> coalesce(p.posted, 0)
union all
select 'payment-not-in-books', p.id::text, (parts.amount - posted.amount)::bigint
from payment p
cross join lateral (select sum(amount) as amount from payment_part where payment_id = p.id) parts
cross join lateral (
  select coalesce(sum(e.amount) filter (where e.amount * (case p.kind when 'payment' then 1 else -1 end) > 0
    and a.kind in ('register', 'client-account')), 0) * (case p.kind when 'payment' then 1 else -1 end) as amount
  from ledger_entry e join ledger_account a on a.id = e.account_id where e.operation_id = p.operation_id
) posted
where parts.amount <> posted.amount`;

/** Looks at everything: every operation balances, the books come to zero, bills and payments are what is posted. */
export class CheckBooks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns nothing when the books are right */
  execute(branchIds: readonly string[]): Promise<BooksFinding[]> {
    return this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query<BooksFinding>(findingsSql));
  }
}
