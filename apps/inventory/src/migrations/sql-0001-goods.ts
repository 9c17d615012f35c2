/**
 * Branches, stores, products and what they hold. Stock is counted in whole write-off units and worth whole minor units.
 * `stock_level`, `lot.balance` and `appointment_need.posted` are sums of `movement`, kept by a trigger of the owner: the
 * application's role cannot write them, so that they cannot differ from the ledger.
 */
export const goodsSql = `
create extension if not exists pg_trgm;

create table branch (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  language text not null,
  write_off_at text not null default 'completed' check (write_off_at in ('completed', 'arrived'))
);

create table store (
  id uuid primary key,
  branch_id uuid not null references branch,
  name text not null check (name = btrim(name) and name <> ''),
  -- of the live topic: raised whenever a level of the store changes
  version int not null default 0,
  unique (branch_id, name),
  unique (id, branch_id)
);

create table product (
  id uuid primary key,
  branch_id uuid not null references branch,
  store_id uuid not null,
  version int not null default 1,
  article text not null check (article = btrim(article) and article <> ''),
  barcode text,
  name text not null check (name = btrim(name) and name <> ''),
  category text not null default '',
  search_key text not null,
  sale_unit text not null,
  write_off_unit text not null,
  ratio bigint not null check (ratio > 0),
  price bigint not null check (price >= 0),
  cost bigint not null check (cost >= 0),
  critical_balance bigint not null check (critical_balance >= 0),
  full_balance bigint not null check (full_balance >= critical_balance and full_balance > 0),
  created_at timestamptz not null,
  -- one sale unit is one write-off unit where both are called the same
  check (sale_unit <> write_off_unit or ratio = 1),
  foreign key (store_id, branch_id) references store (id, branch_id),
  unique (id, store_id, branch_id),
  constraint article_once unique (branch_id, article),
  constraint barcode_once unique (branch_id, barcode)
);
create index product_by_word on product using gin (search_key gin_trgm_ops);
create index product_by_store on product (store_id);

create table stock_level (
  product_id uuid primary key,
  store_id uuid not null,
  branch_id uuid not null,
  balance bigint not null default 0 check (balance >= 0),
  value bigint not null default 0 check (value >= 0),
  reserved bigint not null default 0,
  check (balance > 0 or value = 0),
  constraint reserved_is_there check (reserved between 0 and balance),
  foreign key (product_id, store_id, branch_id) references product (id, store_id, branch_id)
);

create table lot (
  id uuid primary key,
  branch_id uuid not null,
  store_id uuid not null,
  product_id uuid not null,
  code text not null default '',
  expires_on date,
  received_at timestamptz not null,
  balance bigint not null default 0 check (balance >= 0),
  foreign key (product_id, store_id, branch_id) references product (id, store_id, branch_id),
  unique (id, product_id, store_id, branch_id),
  unique nulls not distinct (product_id, code, expires_on)
);
create index lot_with_stock on lot (product_id, expires_on) where balance > 0;

-- A kind is added by a row: transfer, stocktake, return.
create table movement_kind (kind text primary key);
insert into movement_kind values ('receipt'), ('sale'), ('write-off'), ('correction');

create table movement (
  id uuid primary key,
  branch_id uuid not null,
  store_id uuid not null,
  product_id uuid not null,
  lot_id uuid not null,
  kind text not null references movement_kind,
  quantity bigint not null check (quantity <> 0),
  value bigint not null check (value = 0 or sign(value) = sign(quantity)),
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  by_colour int not null,
  reason text,
  document text,
  appointment_id uuid,
  purpose text check (purpose in ('consumable', 'sale')),
  -- which settling of the appointment's need this is: 1, 2, 3 …
  revision int,
  -- the line whose goods this one puts back
  reverses uuid references movement,
  check ((appointment_id is null) = (purpose is null) and (purpose is null) = (revision is null)),
  check (reverses is null or quantity > 0),
  foreign key (lot_id, product_id, store_id, branch_id) references lot (id, product_id, store_id, branch_id)
);
create index movement_of_product on movement (product_id, at desc, id desc);
create index movement_of_branch on movement (branch_id, at desc, id desc);
create index movement_of_appointment on movement (appointment_id, product_id) where appointment_id is not null;
-- Two settlings that read the same state cannot both post.
create unique index movement_once on movement (appointment_id, product_id, purpose, revision, lot_id, reverses)
  nulls not distinct where appointment_id is not null;
`;
