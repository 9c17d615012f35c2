import { branches } from '@anteroom/demo-centre';
import { searchKeyOf } from '../domain/search-key.rules';
import type { Counting } from './demo-shelf';
import { products, stores } from './goods';

const idOf = (branch: 0 | 1): string => branches[branch].id;

export function branchRows() {
  return branches.map(({ id, name, timeZone: time_zone, currency, language }) => ({
    ...{ id, name, time_zone, currency, language },
    write_off_at: 'completed',
  }));
}

export function storeRows() {
  return stores.map(({ id, branch, name }) => ({ id, branch_id: idOf(branch), name, version: 0 }));
}

export function productRows(counting: ReadonlyMap<string, Counting>, createdAt: string) {
  return products.map(({ id, branch, storeId, article, barcode, name, category, ratio, price, cost, ...units }) => ({
    ...{ id, branch_id: idOf(branch), store_id: storeId, version: 1, article, barcode, name, category },
    ...{ search_key: searchKeyOf(name, article, category), created_at: createdAt },
    ...{ sale_unit: units.saleUnit, write_off_unit: units.writeOffUnit, ratio, price, cost },
    critical_balance: counting.get(id)?.criticalBalance,
    full_balance: counting.get(id)?.fullBalance,
  }));
}

export function levelRows() {
  return products.map(({ id, branch, storeId }) => ({
    ...{ product_id: id, store_id: storeId, branch_id: idOf(branch) },
    ...{ balance: 0, value: 0, reserved: 0 },
  }));
}
