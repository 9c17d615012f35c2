import { branchScopeSql } from '@anteroom/platform-persistence';

/**
 * The books: what was written stays as it is, and what does not balance is not let in. An operation may be reversed once.
 * Keys with the branch in them keep the books of branches apart whatever the application asks.
 */
export const ledgerSql = `
create table ledger_account (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references branch,
  kind text not null check (kind in
    ('register', 'receivable', 'client-account', 'booked', 'services', 'products', 'discounts', 'cash-difference', 'outside')),
  owner_id uuid,
  unique nulls not distinct (branch_id, kind, owner_id),
  unique (id, branch_id),
  constraint ledger_account_owner check ((kind in ('register', 'receivable', 'client-account')) = (owner_id is not null))
);
create index ledger_account_owner_id on ledger_account (owner_id) where owner_id is not null;

create table ledger_operation (
  id uuid primary key,
  branch_id uuid not null references branch,
  kind text not null check (kind in
    ('bill', 'payment', 'refund', 'reversal', 'cash-in', 'cash-out', 'opening-difference', 'closing-difference')),
  visit_id uuid,
  at timestamptz not null,
  on_date date not null,
  by_person jsonb not null,
  reason text,
  reverses uuid unique references ledger_operation,
  unique (id, branch_id),
  constraint ledger_operation_reversal check ((kind = 'reversal') = (reverses is not null))
);
create index ledger_operation_visit on ledger_operation (visit_id) where visit_id is not null;
create index ledger_operation_day on ledger_operation (branch_id, on_date, at desc, id desc);

create table ledger_entry (
  operation_id uuid not null,
  line int not null,
  branch_id uuid not null,
  account_id uuid not null,
  amount bigint not null check (amount <> 0),
  currency text not null,
  shift_id uuid references shift,
  primary key (operation_id, line),
  foreign key (operation_id, branch_id) references ledger_operation (id, branch_id),
  foreign key (account_id, branch_id) references ledger_account (id, branch_id)
);
create index ledger_entry_account on ledger_entry (account_id);
create index ledger_entry_shift on ledger_entry (shift_id) where shift_id is not null;

create function require_balance(operation uuid) returns void language plpgsql as $$
declare
  total numeric; sides int; currencies int;
begin
  select coalesce(sum(amount), 0), count(*), count(distinct currency) into total, sides, currencies
  from ledger_entry where operation_id = operation;
  if total <> 0 or sides < 2 or currencies <> 1 then
    raise exception 'The entries of operation % do not balance.', operation
      using errcode = '23514', constraint = 'ledger_balance', table = 'ledger_entry';
  end if;
end $$;

create function operation_balances() returns trigger language plpgsql as $$
begin
  perform require_balance(new.id);
  return null;
end $$;

create function entry_balances() returns trigger language plpgsql as $$
begin
  perform require_balance(new.operation_id);
  return null;
end $$;

create function stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'What is written in % stays as it is; take it back with a reversal.', tg_table_name
    using errcode = '55000';
end $$;

create constraint trigger operation_balances after insert on ledger_operation
  deferrable initially deferred for each row execute function operation_balances();
create constraint trigger entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function entry_balances();
${['ledger_account', 'ledger_operation', 'ledger_entry', 'payment', 'payment_part', 'receipt', 'z_report']
  .map(
    (table) => `
create trigger stays_as_written before update or delete or truncate on ${table}
  for each statement execute function stays_as_written();`,
  )
  .join('')}
${['ledger_account', 'ledger_operation', 'ledger_entry'].map((table) => branchScopeSql(table)).join('')}
`;
