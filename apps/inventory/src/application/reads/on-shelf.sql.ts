import type { ProductOnShelf, StockLevel } from '@anteroom/contracts-inventory';
import { averageCost } from '../../domain/cost.rules';
import { expiryStateSql, stockStateSql } from './state.sql';

export interface ProductRow {
  readonly id: string;
  readonly version: number;
  readonly branchId: string;
  readonly storeId: string;
  readonly article: string;
  readonly barcode: string | null;
  readonly name: string;
  readonly category: string;
  readonly saleUnit: string;
  readonly writeOffUnit: string;
  readonly ratio: number;
  readonly price: number;
  readonly cost: number;
  readonly criticalBalance: number;
  readonly fullBalance: number;
  readonly currency: string;
  readonly balance: number;
  readonly reserved: number;
  readonly value: number;
  readonly missing: number;
  readonly expired: number;
  readonly expiresOn: string | null;
  readonly state: StockLevel['state'];
  readonly expiry: StockLevel['expiry'];
}

/** The local date of the product's branch; `$1` is now. */
export const todaySql = `($1::timestamptz at time zone b.time_zone)::date`;

/** Products (`p`) with their levels (`l`). `$1` is now; further parameters are the caller's. */
export const onShelfSql = (where: string, rest = ''): string => `
select p.id, p.version, p.branch_id as "branchId", p.store_id as "storeId", p.article, p.barcode, p.name, p.category,
  p.sale_unit as "saleUnit", p.write_off_unit as "writeOffUnit", p.ratio, p.price, p.cost,
  p.critical_balance as "criticalBalance", p.full_balance as "fullBalance", b.currency,
  l.balance, l.reserved, l.value, coalesce(short.missing, 0)::bigint as missing,
  coalesce(dated.expired, 0)::bigint as expired, dated.expires_on as "expiresOn",
  ${stockStateSql} as state, ${expiryStateSql('dated.expires_on', todaySql)} as expiry
from product p
join stock_level l on l.product_id = p.id
join branch b on b.id = p.branch_id
left join lateral (
  select min(expires_on) as expires_on, sum(balance) filter (where expires_on < ${todaySql}) as expired
  from lot where lot.product_id = p.id and lot.balance > 0
) dated on true
left join lateral (
  select sum(amount - reserved - posted) as missing from appointment_need need
  where need.product_id = p.id and need.phase <> 'none' and need.reserved + need.posted < need.amount
) short on true
where ${where} ${rest}`;

export function levelOf(row: ProductRow): StockLevel {
  const { id, storeId, balance, reserved, missing, expired, state, expiry, expiresOn, value, currency } = row;
  return {
    productId: id,
    storeId,
    balance,
    reserved,
    available: balance - reserved,
    missing,
    expired,
    state,
    expiry,
    expiresOn,
    value: { amount: value, currency },
    averageCost: { amount: averageCost(row, row), currency },
  };
}

export function onShelf(row: ProductRow): ProductOnShelf {
  const { balance, reserved, value, missing, expired, expiresOn, state, expiry, currency, ...product } = row;
  return {
    ...product,
    price: { amount: row.price, currency },
    cost: { amount: row.cost, currency },
    level: levelOf(row),
  };
}
