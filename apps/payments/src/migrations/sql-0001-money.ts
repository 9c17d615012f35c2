import { branchScopeSql } from '@anteroom/platform-persistence';

const tables = [
  'register',
  'shift',
  'z_report',
  'numbering',
  'bill',
  'billed_appointment',
  'payment',
  'payment_part',
  'receipt',
  'takings_day',
];

/** Bills, payments, registers and receipts. Amounts are in minor units of the branch's currency. */
export const moneySql = `
create table branch (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  language text not null,
  discount_limit_percent int not null default 10 check (discount_limit_percent between 0 and 100)
);
${branchScopeSql('branch', 'id')}

create table register (
  id uuid primary key,
  branch_id uuid not null references branch,
  kind text not null check (kind in ('cash', 'card-terminal', 'bank')),
  name text not null,
  version bigint not null default 1,
  active boolean not null default true,
  sort int not null default 0
);

create table shift (
  id uuid primary key,
  branch_id uuid not null,
  register_id uuid not null references register,
  opened_at timestamptz not null,
  opened_by jsonb not null,
  opening_amount bigint not null check (opening_amount >= 0),
  closed_at timestamptz,
  closed_by jsonb,
  counted_amount bigint check (counted_amount >= 0),
  expected_amount bigint,
  z_number bigint,
  constraint shift_closed_whole check (num_nulls(closed_at, closed_by, counted_amount, expected_amount, z_number) in (0, 5))
);
-- A register has one open shift at most, whoever opens it at the same moment.
create unique index shift_one_open on shift (register_id) where closed_at is null;
create index shift_closed on shift (branch_id, closed_at);

create table z_report (
  shift_id uuid primary key references shift,
  branch_id uuid not null,
  number bigint not null,
  body jsonb not null,
  unique (branch_id, number)
);

-- Numbers without gaps: who takes the next one holds the row until the commit.
create table numbering (
  branch_id uuid not null,
  series text not null check (series in ('receipt', 'z-report')),
  last bigint not null,
  primary key (branch_id, series)
);

create table bill (
  visit_id uuid primary key,
  branch_id uuid not null references branch,
  version int not null default 1,
  revision bigint not null default 0,
  on_date date,
  client_id uuid,
  client_name text,
  discount jsonb,
  due_on date,
  claim_by jsonb,
  claim_until timestamptz,
  -- what the calendar was told last; null: it has not had to know anything yet
  told_state text,
  told_settling boolean,
  constraint bill_claim_whole check ((claim_by is null) = (claim_until is null))
);
create index bill_claimed on bill (claim_until) where claim_until is not null;
create index bill_day on bill (branch_id, on_date);

-- What is known of an appointment. Version 0: only its products have been heard of so far.
create table billed_appointment (
  id uuid primary key,
  branch_id uuid not null references branch,
  visit_id uuid references bill,
  version bigint not null default 0,
  products_version bigint not null default 0,
  status text,
  starts_at timestamptz,
  on_date date,
  team_member text,
  client jsonb,
  services jsonb not null default '[]',
  products jsonb not null default '[]',
  value_amount bigint not null default 0,
  constraint billed_appointment_known check (version = 0 or num_nulls(visit_id, status, starts_at, on_date, team_member) = 0)
);
create index billed_appointment_visit on billed_appointment (visit_id);
create index billed_appointment_day on billed_appointment (branch_id, on_date);

create table payment (
  id uuid primary key,
  branch_id uuid not null,
  visit_id uuid not null references bill,
  kind text not null check (kind in ('payment', 'refund')),
  operation_id uuid not null unique,
  at timestamptz not null,
  on_date date not null,
  by_person jsonb not null,
  surplus_amount bigint not null default 0 check (surplus_amount >= 0),
  reason text,
  receipt_id uuid not null unique,
  receipt_number bigint not null,
  unique (branch_id, receipt_number)
);
create index payment_visit on payment (visit_id);
create index payment_day on payment (branch_id, on_date);

create table payment_part (
  payment_id uuid not null references payment,
  line int not null,
  branch_id uuid not null,
  method text not null check (method in ('cash', 'card', 'bank-transfer', 'client-account')),
  register_id uuid references register,
  shift_id uuid references shift,
  amount bigint not null check (amount > 0),
  given_amount bigint check (given_amount >= amount),
  slip text,
  refunds_payment_id uuid,
  refunds_line int,
  primary key (payment_id, line),
  foreign key (refunds_payment_id, refunds_line) references payment_part (payment_id, line),
  constraint payment_part_register check ((method = 'client-account') = (register_id is null))
);
create index payment_part_shift on payment_part (shift_id);

create table receipt (
  id uuid primary key,
  branch_id uuid not null,
  visit_id uuid not null,
  payment_id uuid not null unique references payment,
  body jsonb not null
);

-- Orders what screens are told of the takings of a day.
create table takings_day (
  branch_id uuid not null,
  on_date date not null,
  id uuid not null default gen_random_uuid(),
  version bigint not null default 1,
  primary key (branch_id, on_date)
);
${tables.map((table) => branchScopeSql(table)).join('')}

-- Claims run out in all branches, but the sweep may only see those it names. The owner may look at all bills, so that this
-- function can tell where to look; it gives away nothing but ids.
create policy bills_to_release on bill for select to anteroom_payments_owner using (true);
create function bills_with_expired_claims(at timestamptz) returns table (visit_id uuid, branch_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select visit_id, branch_id from bill where claim_until <= at order by claim_until limit 100
$$;
revoke execute on function bills_with_expired_claims(timestamptz) from public;
grant execute on function bills_with_expired_claims(timestamptz) to anteroom_payments_app;
`;
