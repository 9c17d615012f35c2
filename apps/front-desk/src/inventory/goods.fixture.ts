import type { ProductCard, ProductOnShelf, StockLevel, Store } from '@anteroom/contracts-inventory';
import { berlin } from '../testing/a-day';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

export const cupboard: Store = { id: 'cupboard', name: 'General', version: 7, productCount: 2, lowCount: 1 };

export function aLevel(facts: Partial<StockLevel> = {}): StockLevel {
  return {
    productId: 'gloves',
    storeId: cupboard.id,
    balance: 140,
    reserved: 10,
    available: 130,
    missing: 0,
    expired: 0,
    state: 'in-stock',
    expiry: 'fine',
    expiresOn: null,
    value: euro(896),
    averageCost: euro(640),
    ...facts,
  };
}

/** Gloves by the box of a hundred. */
export function aProduct(facts: Partial<ProductOnShelf> = {}): ProductOnShelf {
  return {
    id: 'gloves',
    version: 3,
    branchId: berlin.id,
    storeId: cupboard.id,
    article: 'GL-220',
    barcode: '4006381333931',
    name: 'Nitrile gloves, M',
    category: 'Protection',
    saleUnit: 'box',
    writeOffUnit: 'piece',
    ratio: 100,
    price: euro(940),
    cost: euro(640),
    criticalBalance: 20,
    fullBalance: 800,
    level: aLevel(),
    ...facts,
  };
}

export function aCard(facts: Partial<ProductCard> = {}): ProductCard {
  return {
    ...aProduct(),
    unitsFixedBy: 'movements',
    lots: [],
    movements: [],
    bills: [],
    history: [{ date: '2026-11-24', balance: 140 }],
    forecast: { days: [], runsOutOn: null, next: [] },
    ...facts,
  };
}
