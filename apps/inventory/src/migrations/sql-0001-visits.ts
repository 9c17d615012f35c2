/** Bills of materials; the copy of the appointments as far as goods follow them; what each needs, and what is sold with it. */
export const visitsSql = `
create table bill_of_materials (
  id uuid primary key,
  branch_id uuid not null references branch,
  service_id uuid not null,
  team_member_id uuid,
  version int not null default 1,
  unique (id, branch_id),
  constraint bill_once unique nulls not distinct (branch_id, service_id, team_member_id)
);
create table bill_item (
  bill_id uuid not null,
  branch_id uuid not null,
  product_id uuid not null references product,
  position int not null,
  quantity bigint not null check (quantity > 0),
  primary key (bill_id, product_id),
  foreign key (bill_id, branch_id) references bill_of_materials (id, branch_id)
);
create index bill_item_of_product on bill_item (product_id);

-- version 0: sold with before the appointment was heard of
create table appointment (
  id uuid not null,
  branch_id uuid not null references branch,
  version int not null,
  visit_id uuid,
  status text not null,
  starts_at timestamptz not null,
  on_date date not null,
  team_member_id uuid,
  team_member_name text,
  services jsonb not null default '[]',
  lines_version int not null default 0,
  -- the visit for which the lines were told last
  told_visit_id uuid,
  consumables_version int not null default 0,
  awaited_since timestamptz,
  primary key (id, branch_id),
  check ((version = 0) = (awaited_since is not null))
);
create index appointment_awaited on appointment (awaited_since) where awaited_since is not null;
create index appointment_open on appointment using gin (services jsonb_path_ops)
  where status not in ('completed', 'no-show', 'cancelled');

create table appointment_need (
  appointment_id uuid not null,
  branch_id uuid not null,
  product_id uuid not null references product,
  purpose text not null check (purpose in ('consumable', 'sale')),
  phase text not null check (phase in ('reserve', 'write-off', 'none')),
  starts_at timestamptz not null,
  on_date date not null,
  planned bigint not null check (planned >= 0),
  override bigint check (override >= 0),
  amount bigint not null check (amount >= 0),
  reserved bigint not null default 0 check (reserved >= 0),
  posted bigint not null default 0 check (posted >= 0),
  revision int not null default 0,
  primary key (appointment_id, product_id, purpose),
  -- the last word: nothing is taken twice for one need
  constraint posted_once check (posted <= amount),
  foreign key (appointment_id, branch_id) references appointment (id, branch_id)
);
create index need_that_is_short on appointment_need (product_id, starts_at, appointment_id)
  where phase <> 'none' and reserved + posted < amount;
create index need_that_reserves on appointment_need (product_id, on_date) where phase = 'reserve';

create table product_line (
  id uuid primary key,
  branch_id uuid not null,
  appointment_id uuid not null,
  product_id uuid not null references product,
  quantity int not null check (quantity > 0),
  price bigint not null check (price >= 0),
  discount bigint not null check (discount >= 0 and discount <= price * quantity),
  added_at timestamptz not null,
  foreign key (appointment_id, branch_id) references appointment (id, branch_id)
);
create index product_line_of_appointment on product_line (appointment_id);
`;
