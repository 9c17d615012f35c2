import type { AddProduct, EditProduct, Product } from '@anteroom/contracts-inventory';
import { type NumberWriting, numberText } from '../../shared/format/typed-number';
import { countOf, minorOf } from '../parts/typed.rules';

/** What is typed, field by field, in the order of the screen. */
export const productFields = [
  'name',
  'article',
  'barcode',
  'category',
  'saleUnit',
  'writeOffUnit',
  'ratio',
  'criticalBalance',
  'fullBalance',
  'price',
] as const;

export type ProductField = (typeof productFields)[number];
export type ProductDraft = Readonly<Record<ProductField, string>>;
/** What is wrong with a field, as the end of a key of the language files. */
export type Fault = 'missing' | 'barcode' | 'whole' | 'atLeastOne' | 'sameUnit' | 'belowCritical' | 'money';
export type Faults = Partial<Record<ProductField, Fault>>;

export const unitFields: readonly ProductField[] = ['saleUnit', 'writeOffUnit', 'ratio'];
/** How long each text may be. */
export const longest = { name: 120, article: 40, barcode: 64, category: 60, saleUnit: 20, writeOffUnit: 20 } as const;

const mostInOne = 1_000_000;
const needed = ['name', 'article', 'saleUnit', 'writeOffUnit'] as const;

export const emptyDraft: ProductDraft = {
  name: '',
  article: '',
  barcode: '',
  category: '',
  saleUnit: '',
  writeOffUnit: '',
  ratio: '1',
  criticalBalance: '0',
  fullBalance: '',
  price: '',
};

/** @param money how the branch's money is written */
export function draftOf(product: Product, money: NumberWriting): ProductDraft {
  const { name, article, category, saleUnit, writeOffUnit, ratio, criticalBalance, fullBalance, price } = product;
  return {
    ...{ name, article, category, saleUnit, writeOffUnit },
    barcode: product.barcode ?? '',
    ratio: String(ratio),
    criticalBalance: String(criticalBalance),
    fullBalance: String(fullBalance),
    price: numberText(price.amount, money),
  };
}

/** What the server would refuse, said before it is asked. */
export function faultsOf(draft: ProductDraft, money: NumberWriting): Faults {
  const found: [ProductField, Fault | undefined][] = [
    ...needed.map((field) => [field, draft[field].trim() === '' ? 'missing' : undefined] as [ProductField, Fault]),
    ['barcode', /^([\w-]{4,64})?$/.test(draft.barcode.trim()) ? undefined : 'barcode'],
    ['ratio', faultOfRatio(draft, money)],
    ['criticalBalance', countOf(draft.criticalBalance, money) === undefined ? 'whole' : undefined],
    ['fullBalance', faultOfFull(draft, money)],
    ['price', minorOf(draft.price, money) === undefined ? 'money' : undefined],
  ];
  return Object.fromEntries(found.filter(([, fault]) => fault !== undefined));
}

function faultOfRatio({ ratio, saleUnit, writeOffUnit }: ProductDraft, money: NumberWriting): Fault | undefined {
  const count = countOf(ratio, money) ?? 0;
  if (count < 1 || count > mostInOne) return 'atLeastOne';
  return count !== 1 && saleUnit.trim() === writeOffUnit.trim() ? 'sameUnit' : undefined;
}

function faultOfFull({ fullBalance, criticalBalance }: ProductDraft, money: NumberWriting): Fault | undefined {
  const full = countOf(fullBalance, money) ?? 0;
  if (full < 1) return 'atLeastOne';
  return full < (countOf(criticalBalance, money) ?? 0) ? 'belowCritical' : undefined;
}

/** A draft without faults as the server takes it. */
export function productOf(draft: ProductDraft, money: NumberWriting): Omit<AddProduct, 'storeId' | 'cost'> {
  const text = (field: ProductField) => draft[field].trim();
  return {
    name: text('name'),
    article: text('article'),
    barcode: text('barcode') || null,
    category: text('category'),
    saleUnit: text('saleUnit'),
    writeOffUnit: text('writeOffUnit'),
    ratio: countOf(text('ratio'), money) ?? 0,
    criticalBalance: countOf(text('criticalBalance'), money) ?? 0,
    fullBalance: countOf(text('fullBalance'), money) ?? 0,
    price: minorOf(draft.price, money) ?? 0,
  };
}

/** Fields that were typed into, so that they are different from what was read. */
export function touchedIn(draft: ProductDraft, read: ProductDraft): ProductField[] {
  return productFields.filter((field) => draft[field].trim() !== read[field]);
}

/** Only what is different: what is not named is not touched. */
export function editOf(draft: ProductDraft, product: Product, money: NumberWriting): EditProduct {
  const next = productOf(draft, money);
  const fields = touchedIn(draft, draftOf(product, money));
  return Object.fromEntries(fields.map((field) => [field, next[field]]));
}

export interface Rebased {
  readonly draft: ProductDraft;
  /** What a colleague saved in fields that were typed into as well: the person decides. */
  readonly theirs: Partial<Record<ProductField, string>>;
}

/** Somebody else saved meanwhile: what was typed stays, what was not takes theirs. */
export function rebase(draft: ProductDraft, read: ProductDraft, now: ProductDraft): Rebased {
  const mine = new Set(touchedIn(draft, read));
  const entries = productFields.map((field) => [field, mine.has(field) ? draft[field] : now[field]]);
  const clashes = productFields.filter(
    (field) => mine.has(field) && now[field] !== read[field] && now[field] !== draft[field].trim(),
  );
  return {
    draft: Object.fromEntries(entries) as ProductDraft,
    theirs: Object.fromEntries(clashes.map((field) => [field, now[field]])),
  };
}
