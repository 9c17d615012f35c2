import { localDateOf } from '@anteroom/kernel';
import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { Ledger } from '../application/books/ledger';
import type { Operation } from '../domain/ledger';

const accountsSql = `
insert into ledger_account (branch_id, kind, owner_id)
select distinct branch_id, kind, owner_id
from jsonb_to_recordset($1::jsonb) as e (branch_id uuid, kind text, owner_id uuid)
order by branch_id, kind, owner_id
on conflict (branch_id, kind, owner_id) do nothing`;

/** Each account is looked up by the index: "is not distinct from" would read all accounts of a kind for every entry. */
const operationsSql = `
with written as (
  insert into ledger_operation (id, branch_id, kind, visit_id, at, on_date, by_person, reason, reverses)
  select id, branch_id, kind, visit_id, at, on_date, by_person, reason, reverses
  from jsonb_to_recordset($1::jsonb) as o (id uuid, branch_id uuid, kind text, visit_id uuid, at timestamptz,
    on_date date, by_person jsonb, reason text, reverses uuid)
)
insert into ledger_entry (operation_id, line, branch_id, account_id, amount, currency, shift_id)
select e.operation_id, e.line, e.branch_id, a.id, e.amount, e.currency, e.shift_id
from jsonb_to_recordset($2::jsonb) as e (operation_id uuid, line int, branch_id uuid, kind text, owner_id uuid,
  amount bigint, currency text, shift_id uuid)
cross join lateral (
  select id from ledger_account where branch_id = e.branch_id and kind = e.kind and owner_id = e.owner_id
  union all
  select id from ledger_account
  where e.owner_id is null and branch_id = e.branch_id and kind = e.kind and owner_id is null
) a`;

/** The ledger in PostgreSQL: two statements for any number of operations. */
export class PostgresLedger extends Ledger {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async write(operations: readonly Operation[], place: { currency: string; timeZone: string }): Promise<void> {
    if (operations.length === 0) return;
    const entries = JSON.stringify(operations.flatMap((operation) => entriesOf(operation, place.currency)));
    const rows = JSON.stringify(operations.map((operation) => rowOf(operation, place.timeZone)));
    await sentTogether([
      this.unitOfWork.query(accountsSql, [entries]),
      this.unitOfWork.query(operationsSql, [rows, entries]),
    ]);
  }
}

/** A row of `ledger_operation`. */
export function rowOf(operation: Operation, timeZone: string): object {
  const { id, branchId, kind, visitId, at, by, reason, reverses } = operation;
  return {
    id,
    branch_id: branchId,
    kind,
    visit_id: visitId,
    at: at.toString(),
    on_date: localDateOf(at, timeZone),
    by_person: by,
    reason,
    reverses: reverses?.id ?? null,
  };
}

/** Rows of `ledger_entry`, with their accounts by kind and owner. */
export function entriesOf({ id, branchId, postings }: Operation, currency: string): object[] {
  return postings.map(({ account, amount, shiftId }, index) => ({
    operation_id: id,
    line: index + 1,
    branch_id: branchId,
    kind: account.kind,
    owner_id: account.ownerId,
    amount,
    currency,
    shift_id: shiftId,
  }));
}
