/**
 * The tables of time. `occupancy` is the heart: slot holds, appointments, group events and blocks all take time
 * through it, and nothing else decides whether time is free. Its exclusion constraint has the last word.
 */
export const timeSql = `
create extension if not exists btree_gist;

-- Milliseconds since the epoch, as programs count time.
create function epoch_ms(at timestamptz) returns bigint language sql stable parallel safe as $$
  select (extract(epoch from at) * 1000)::bigint
$$;

create table branch (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  language text not null,
  -- ISO 3166-1 alpha-2: how a phone without a country code is read.
  country text not null check (country ~ '^[A-Z]{2}$'),
  step_minutes int not null default 15 check (step_minutes in (5, 10, 15, 20, 30)),
  sort int not null default 0
);

create table position (
  id uuid primary key,
  branch_id uuid not null references branch,
  name text not null
);

create table resource_kind (
  id uuid primary key,
  branch_id uuid not null references branch,
  name text not null,
  nature text not null check (nature in ('room', 'equipment'))
);

create table resource_unit (
  id uuid primary key,
  branch_id uuid not null references branch,
  kind_id uuid not null references resource_kind,
  name text not null,
  sort int not null default 0
);

create table team_member (
  id uuid primary key,
  branch_id uuid not null references branch,
  position_id uuid not null references position,
  usual_resource_unit_id uuid references resource_unit,
  name text not null,
  active boolean not null default true,
  sort int not null default 0
);
create index team_member_branch on team_member (branch_id, sort);

create table service_category (
  id uuid primary key,
  branch_id uuid not null references branch,
  name text not null,
  sort int not null default 0
);

create table service (
  id uuid primary key,
  branch_id uuid not null references branch,
  category_id uuid not null references service_category,
  name text not null,
  duration_minutes int not null check (duration_minutes between 5 and 1440),
  buffer_minutes int not null default 0 check (buffer_minutes between 0 and 60 and buffer_minutes % 5 = 0),
  price_amount bigint not null check (price_amount >= 0),
  active boolean not null default true,
  sort int not null default 0
);
create index service_branch on service (branch_id, sort);

-- A person performs a service only if a row says so; null means the service's own duration or price.
create table service_offer (
  team_member_id uuid not null references team_member,
  service_id uuid not null references service,
  branch_id uuid not null references branch,
  duration_minutes int check (duration_minutes between 5 and 1440),
  price_amount bigint check (price_amount >= 0),
  primary key (team_member_id, service_id)
);
create index service_offer_service on service_offer (service_id);

create table service_resource (
  service_id uuid not null references service,
  kind_id uuid not null references resource_kind,
  branch_id uuid not null references branch,
  primary key (service_id, kind_id)
);

-- What at most one booking occupies at a time: a person's seat, a person's overbook seat, one unit of a resource.
create table seat (
  id bigint generated always as identity primary key,
  branch_id uuid not null references branch,
  team_member_id uuid references team_member,
  resource_unit_id uuid references resource_unit,
  purpose text not null default 'primary' check (purpose in ('primary', 'overbook')),
  check ((team_member_id is null) <> (resource_unit_id is null)),
  check (purpose = 'primary' or team_member_id is not null)
);
create unique index seat_of_team_member on seat (team_member_id, purpose) where team_member_id is not null;
create unique index seat_of_resource_unit on seat (resource_unit_id) where resource_unit_id is not null;

create function add_seats() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'team_member' then
    insert into seat (branch_id, team_member_id, purpose)
    values (new.branch_id, new.id, 'primary'), (new.branch_id, new.id, 'overbook');
  else
    insert into seat (branch_id, resource_unit_id) values (new.branch_id, new.id);
  end if;
  return null;
end $$;
create trigger team_member_seats after insert on team_member for each row execute function add_seats();
create trigger resource_unit_seats after insert on resource_unit for each row execute function add_seats();

-- Working intervals of a person on a local date; a gap between two is a break.
create table shift (
  id uuid primary key,
  branch_id uuid not null references branch,
  team_member_id uuid not null references team_member,
  on_date date not null,
  during tstzrange not null,
  constraint shift_bounded check (
    not isempty(during) and lower_inc(during) and not upper_inc(during)
    and not lower_inf(during) and not upper_inf(during)
  ),
  constraint shift_no_overlap exclude using gist (team_member_id with =, during with &&)
);
create index shift_day on shift (branch_id, on_date);
create index shift_of_team_member on shift (team_member_id, on_date);

-- No foreign key to branch here and in the other busy tables: it would make every booking of a branch write a shared
-- row lock on the one branch row; row-level security already checks the branch.
create table occupancy (
  seat_id bigint not null references seat,
  during tstzrange not null,
  owner_kind text not null check (owner_kind in ('hold', 'appointment', 'event', 'block')),
  owner_id uuid not null,
  branch_id uuid not null,
  -- Row-level security keeps range operators out of index conditions (they are not leakproof): a query with && reads
  -- every row its seat ever had. Plain instants are leakproof, so reads ask for these two instead.
  starts_at timestamptz not null generated always as (lower(during)) stored,
  ends_at timestamptz not null generated always as (upper(during)) stored,
  constraint occupancy_bounded check (
    not isempty(during) and lower_inc(during) and not upper_inc(during)
    and not lower_inf(during) and not upper_inf(during)
  ),
  constraint occupancy_no_overlap exclude using gist (seat_id with =, during with &&)
);
create index occupancy_owner on occupancy (owner_id);
create index occupancy_seat_start on occupancy (seat_id, starts_at);

create table slot_hold (
  id uuid primary key,
  branch_id uuid not null,
  team_member_id uuid not null references team_member,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  buffer_minutes int not null default 0,
  resource_unit_ids uuid[] not null default '{}',
  held_by_id uuid not null,
  held_by_name text not null,
  held_by_colour int not null,
  placed_at timestamptz not null,
  expires_at timestamptz not null
);
create index slot_hold_holder on slot_hold (held_by_id);
create index slot_hold_expiry on slot_hold (expires_at);
create index slot_hold_day on slot_hold (branch_id, starts_at);

-- The sweeper works for all branches, but may only see those it names. The owner may look at all holds, so that this
-- function can tell it where to look; it gives away nothing but branch ids.
create policy holds_to_expire on slot_hold for select to anteroom_scheduling_owner using (true);
create function branches_with_expired_holds(at timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct branch_id from slot_hold where expires_at <= at
$$;
revoke execute on function branches_with_expired_holds(timestamptz) from public;
grant execute on function branches_with_expired_holds(timestamptz) to anteroom_scheduling_app;
`;
