import type { Product } from '@anteroom/contracts-inventory';
import { AddProduct, EditProduct } from '@anteroom/contracts-inventory';
import fc from 'fast-check';
import {
  type ProductDraft,
  type ProductField,
  draftOf,
  editOf,
  emptyDraft,
  faultsOf,
  productFields,
  productOf,
  rebase,
} from './product-draft.rules';

const euros = { locale: 'en-GB', digits: 2 } as const;
const id = '018f0000-0000-7000-8000-000000000001';
const gloves: Product = {
  id,
  version: 3,
  branchId: id,
  storeId: id,
  article: 'GL-220',
  barcode: null,
  name: 'Nitrile gloves, M',
  category: 'Protection',
  saleUnit: 'box',
  writeOffUnit: 'piece',
  ratio: 100,
  price: { amount: 940, currency: 'EUR' },
  cost: { amount: 640, currency: 'EUR' },
  criticalBalance: 20,
  fullBalance: 80,
};
const read = draftOf(gloves, euros);
const aDraft = (facts: Partial<ProductDraft> = {}): ProductDraft => ({ ...read, ...facts });
const text = fc.oneof(fc.constantFrom('', '1', '0', '20', '-3', '1,5', '9.40', 'box', 'piece', 'x y'), fc.string());
const drafts = fc.record(
  Object.fromEntries(productFields.map((field) => [field, text])) as Record<ProductField, fc.Arbitrary<string>>,
);

describe('INV-1 a product as it is typed', () => {
  it.each([
    ['name', ' ', 'missing'],
    ['article', '', 'missing'],
    ['barcode', '12 3', 'barcode'],
    ['ratio', '0', 'atLeastOne'],
    ['ratio', '2.5', 'atLeastOne'],
    ['writeOffUnit', 'box', 'sameUnit'],
    ['criticalBalance', '-1', 'whole'],
    ['criticalBalance', '81', 'belowCritical'],
    ['fullBalance', '0', 'atLeastOne'],
    ['price', '-1', 'money'],
    ['price', '9.404', 'money'],
  ] as const)('INV-1: says what is wrong with %s “%s”', (field, value, fault) => {
    const shownAt = fault === 'sameUnit' ? 'ratio' : fault === 'belowCritical' ? 'fullBalance' : field;
    expect(faultsOf(aDraft({ [field]: value }), euros)).toEqual({ [shownAt]: fault });
  });

  it('INV-1: what it finds nothing wrong with, the server takes', () => {
    const word = fc.oneof(fc.constantFrom('box', 'piece', ' '), fc.string({ minLength: 1, maxLength: 20 }));
    const count = fc.constantFrom('1', '20', '1000000', '1000001', '0', '');
    const money = fc.constantFrom('0', '9,40', '12', '1000000000', '1000001');
    const likely = fc.record({
      ...{ name: word, article: word, category: fc.string({ maxLength: 60 }), saleUnit: word, writeOffUnit: word },
      barcode: fc.constantFrom('', '4006381333931', 'a b'),
      ...{ ratio: count, criticalBalance: count, fullBalance: count, price: money },
    });
    fc.assert(
      fc.property(likely, fc.constantFrom(0, 2, 3), (draft, digits) => {
        fc.pre(Object.keys(faultsOf(draft, { locale: 'en-GB', digits })).length === 0);
        expect(AddProduct.safeParse({ ...productOf(draft, { locale: 'en-GB', digits }), storeId: id }).success).toBe(
          true,
        );
      }),
    );
  });

  it('INV-1: sends only what is different', () => {
    expect(editOf(read, gloves, euros)).toEqual({});
    const edit = editOf(aDraft({ price: '9,90', barcode: ' 40063813 ', name: `${gloves.name} ` }), gloves, euros);
    expect(edit).toEqual({ price: 990, barcode: '40063813' });
    expect(EditProduct.parse(edit)).toEqual(edit);
  });

  it('INV-1: whatever somebody else saved, nothing that was typed is lost', () => {
    fc.assert(
      fc.property(drafts, drafts, (mine, now) => {
        const { draft, theirs } = rebase(mine, read, now);
        for (const field of productFields) {
          const isMine = mine[field].trim() !== read[field];
          expect(draft[field]).toBe(isMine ? mine[field] : now[field]);
          if (field in theirs) expect([isMine, theirs[field]]).toEqual([true, now[field]]);
        }
      }),
    );
    expect(rebase(aDraft({ price: '8.00' }), read, aDraft({ price: '7.00', name: 'Gloves' }))).toEqual({
      draft: aDraft({ price: '8.00', name: 'Gloves' }),
      theirs: { price: '7.00' },
    });
    expect(faultsOf(emptyDraft, euros)).toMatchObject({ name: 'missing', price: 'money', fullBalance: 'atLeastOne' });
  });
});
