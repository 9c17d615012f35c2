/** Products in the order of their ids; whoever wants several waits for the others in that order. */
export const lockProductsSql = `
select id from product where id = any ($1::uuid[]) order by id for no key update`;

const isShort = `need.phase <> 'none' and need.reserved + need.posted < need.amount and need.phase = 'reserve'`;

/** What the locked shelves hold. A statement of its own: one that waits for a lock sees the rest as it was before. */
export const shelvesSql = `
select p.id as "productId", p.store_id as "storeId", p.branch_id as "branchId", l.balance, l.value,
  json_build_object('name', p.name, 'saleUnit', p.sale_unit, 'writeOffUnit', p.write_off_unit, 'ratio', p.ratio,
    'cost', p.cost, 'price', p.price, 'version', p.version) as product,
  coalesce((select json_agg(json_build_object('id', id, 'expiresOn', expires_on, 'balance', balance))
    from lot where lot.product_id = p.id and lot.balance > 0), '[]') as lots,
  coalesce((select json_agg(json_build_object('date', on_date, 'quantity', quantity)) from (
    select need.on_date, sum(need.reserved) as quantity from appointment_need need
    where need.product_id = p.id and need.reserved > 0 group by need.on_date) day), '[]') as "reservedOn",
  exists (select from appointment_need need where need.product_id = p.id and ${isShort}) as "isShort"
from product p join stock_level l on l.product_id = p.id
where p.id = any ($1::uuid[])`;

/** Needs (`need`) with what they have taken and not put back, first taken first. */
const needsSql = (where: string, rest = '') => `
select need.appointment_id as "appointmentId", need.branch_id as "branchId", need.product_id as "productId",
  need.purpose, need.phase, need.starts_at as "startsAt", need.on_date as "onDate", need.planned, need.override,
  need.reserved, need.posted, need.revision,
  case when need.posted = 0 then '[]'::json else (
    select json_agg(json_build_object('movementId', id, 'lotId', lot_id, 'quantity', quantity, 'value', value) order by id)
    from (
      select min(taken.id::text) as id, min(taken.lot_id::text) as lot_id, -sum(moved.quantity)::bigint as quantity,
        -sum(moved.value)::bigint as value
      from movement taken join movement moved on moved.appointment_id = need.appointment_id
        and moved.product_id = need.product_id and moved.purpose = need.purpose
        and coalesce(moved.reverses, moved.id) = taken.id
      where taken.appointment_id = need.appointment_id and taken.product_id = need.product_id
        and taken.purpose = need.purpose and taken.reverses is null
      group by taken.id having sum(moved.quantity) < 0
    ) open
  ) end as outstanding
from appointment_need need where ${where} ${rest}`;

export const needsOfSql = needsSql('need.appointment_id = any ($1::uuid[])');
/** Visits that are over and still lack something they used. */
export const owedNeedsSql = needsSql(
  `need.product_id = any ($1::uuid[]) and need.phase = 'write-off' and need.reserved + need.posted < need.amount`,
  'order by need.starts_at, need.appointment_id, need.purpose limit 1000',
);
const useOf = '(need.starts_at, need.appointment_id, need.purpose)';
const place = '($2::timestamptz, $3::uuid, $4::text)';
/** Booked visits that lack some of a product, in the order of use, from after a place in it on. */
export const shortNeedsSql = needsSql(
  `need.product_id = $1 and ${isShort} and ${useOf} > ${place}`,
  'order by need.starts_at, need.appointment_id, need.purpose limit $5',
);
/** Visits for which some of a product is reserved, the last to use it first, from before a place in that order on. */
export const reservingNeedsSql = needsSql(
  `need.product_id = $1 and need.reserved > 0 and ${useOf} < ${place}`,
  'order by need.starts_at desc, need.appointment_id desc, need.purpose desc limit $5',
);

export const productsNeededSql = `
select distinct product_id as id from appointment_need where appointment_id = any ($1::uuid[])`;

export const addLotSql = `
insert into lot (id, branch_id, store_id, product_id, code, expires_on, received_at)
select $1, branch_id, store_id, id, $3, $4::date, $5 from product where id = $2
on conflict (product_id, code, expires_on) do nothing`;
export const lotSql = `
select id, expires_on as "expiresOn" from lot
where product_id = $1 and code = $2 and expires_on is not distinct from $3::date`;
export const newestLotSql = `
select id from lot where product_id = $1 order by received_at desc, id desc limit 1`;

export const saveNeedsSql = `
insert into appointment_need
  (appointment_id, branch_id, product_id, purpose, phase, starts_at, on_date, planned, override, amount, reserved)
select appointment_id, branch_id, product_id, purpose, phase, starts_at, on_date, planned, override, amount, reserved
from jsonb_to_recordset($1::jsonb) as row (
  appointment_id uuid, branch_id uuid, product_id uuid, purpose text, phase text, starts_at timestamptz, on_date date,
  planned bigint, override bigint, amount bigint, reserved bigint)
order by product_id, appointment_id, purpose
on conflict (appointment_id, product_id, purpose) do update set
  phase = excluded.phase, starts_at = excluded.starts_at, on_date = excluded.on_date, planned = excluded.planned,
  override = excluded.override, amount = excluded.amount, reserved = excluded.reserved`;

export const addMovementsSql = `
insert into movement (id, branch_id, store_id, product_id, lot_id, kind, quantity, value, at, by_id, by_name, by_colour,
  reason, document, appointment_id, purpose, revision, reverses)
select id, branch_id, store_id, product_id, lot_id, kind, quantity, value, $2, $3, $4, $5, $6, $7,
  appointment_id, purpose, revision, reverses
from jsonb_to_recordset($1::jsonb) as row (
  id uuid, branch_id uuid, store_id uuid, product_id uuid, lot_id uuid, kind text, quantity bigint, value bigint,
  appointment_id uuid, purpose text, revision int, reverses uuid)`;
