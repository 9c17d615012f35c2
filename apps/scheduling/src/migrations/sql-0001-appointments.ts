/** Appointments, their history, and the revisions by which screens follow a day. */
export const appointmentsSql = `
create table client_card (
  client_id uuid primary key,
  branch_id uuid not null,
  name text not null,
  phone text,
  version bigint not null
);

create table appointment (
  id uuid primary key,
  branch_id uuid not null,
  version int not null default 1,
  visit_id uuid not null,
  team_member_id uuid not null references team_member,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  buffer_minutes int not null default 0 check (buffer_minutes between 0 and 60),
  status text not null check (
    status in ('booked', 'confirmed', 'arrived', 'in-room', 'completed', 'no-show', 'cancelled')
  ),
  status_times jsonb not null default '{}',
  client_id uuid,
  client_name text,
  client_phone text,
  resource_unit_ids uuid[] not null default '{}',
  comment text not null default '',
  overbook_reason text,
  cancel_reason text,
  booked_by_id uuid not null,
  booked_by_name text not null,
  booked_by_colour int not null,
  booked_at timestamptz not null,
  changed_by_id uuid not null,
  changed_by_name text not null,
  changed_by_colour int not null,
  changed_at timestamptz not null,
  constraint appointment_length check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours')
);
create index appointment_day on appointment (branch_id, starts_at);
create index appointment_visit on appointment (visit_id);
create index appointment_client on appointment (client_id, starts_at) where client_id is not null;

create table service_line (
  appointment_id uuid not null references appointment,
  line int not null,
  branch_id uuid not null,
  service_id uuid not null references service,
  name text not null,
  quantity int not null check (quantity > 0),
  duration_minutes int not null check (duration_minutes > 0),
  price_amount bigint not null check (price_amount >= 0),
  discount_amount bigint not null default 0,
  primary key (appointment_id, line),
  constraint service_line_discount check (discount_amount between 0 and price_amount * quantity)
);
create index service_line_service on service_line (service_id);

-- Append-only: the application's role may insert and read, never update or delete.
create table change_entry (
  id uuid not null,
  branch_id uuid not null,
  appointment_id uuid not null,
  version int not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  by_colour int not null,
  kind text not null check (kind in ('booked', 'edited', 'moved', 'status', 'client-linked')),
  fields jsonb not null,
  primary key (id, at)
) partition by range (at);
create index change_entry_appointment on change_entry (appointment_id, version);

-- A counter per branch and local day; every committed change to what the calendar shows raises it by exactly one.
create table day_revision (
  branch_id uuid not null,
  day date not null,
  revision bigint not null,
  primary key (branch_id, day)
);

create table calendar_change (
  branch_id uuid not null,
  day date not null,
  revision bigint not null,
  changes jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (branch_id, day, revision)
) partition by range (day);

-- Makes the monthly partitions that a span of days needs. Run at migration and by the daily sweep, ahead of time;
-- the default partitions catch what nobody foresaw, and a month that has rows there already stays there.
create table change_entry_other partition of change_entry default;
create table calendar_change_other partition of calendar_change default;
create function ensure_month_partition(parent text, month date, lower_bound text, upper_bound text) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('create table if not exists %I partition of %I for values from (%L) to (%L)',
    parent || '_' || to_char(month, 'YYYY_MM'), parent, lower_bound, upper_bound);
exception when check_violation then
  raise notice 'The default partition of % has rows of % already', parent, month;
end $$;
create function ensure_month_partitions(from_day date, to_day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month date := date_trunc('month', from_day)::date;
  next_month date;
begin
  while month <= to_day loop
    next_month := (month + interval '1 month')::date;
    perform ensure_month_partition('change_entry', month, month || ' 00:00+00', next_month || ' 00:00+00');
    perform ensure_month_partition('calendar_change', month, month::text, next_month::text);
    month := next_month;
  end loop;
end $$;
revoke execute on function ensure_month_partition(text, date, text, text) from public;
revoke execute on function ensure_month_partitions(date, date) from public;
grant execute on function ensure_month_partitions(date, date) to anteroom_scheduling_app;
`;
