import type { EditProduct as EditRequest } from '@anteroom/contracts-inventory';
import { aColleague, bloodTest, vaccination } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { EditProduct } from './edit-product';

let bench: InventoryBench;
beforeAll(async () => {
  bench = await InventoryBench.open(4);
});
afterAll(() => bench.close());

const edit = (productId: string, change: EditRequest, version = 1) =>
  bench.get(EditProduct).execute({ productId, edit: change, version, by: aColleague() });
const pack: EditRequest = { saleUnit: 'pack', writeOffUnit: 'strip', ratio: 50 };

describe('INV-1 editing a product', () => {
  it('INV-1: units and ratio can be edited while nothing is counted in them', async () => {
    const product = await bench.product();
    expect(await bench.card(product)).toMatchObject({ unitsFixedBy: null });
    expect(await edit(product, { ...pack, criticalBalance: 5 })).toMatchObject({ ...pack, criticalBalance: 5 });
    await bench.receive(product, 2, { unit: 'pack' });
    expect(await bench.level(product)).toEqual([100, 0, 0]);
  });

  it('INV-1: they stay once something moved, a bill names the product or a visit is booked with it, and say why', async () => {
    const moved = await bench.product();
    await bench.receive(moved, 1);
    const named = await bench.product();
    await bench.bill(vaccination, [{ productId: named, quantity: 1 }]);
    const bill = await bench.bill(bloodTest, []);
    const booked = await bench.product();
    const visit = await bench.booked();
    await bench.asOwner(`set app.branch_ids = '${bill.branchId}';
      insert into appointment_need (appointment_id, branch_id, product_id, purpose, phase, starts_at, on_date, planned, amount)
      select id, branch_id, '${booked}', 'sale', 'reserve', starts_at, on_date, 3, 3 from appointment where id = '${visit}'`);
    for (const [product, by, words] of [
      [moved, 'movements', 'Stock of this product is counted'],
      [named, 'bills', 'Bills of materials count'],
      [booked, 'visits', 'Visits are booked'],
    ] as const) {
      expect(await bench.card(product)).toMatchObject({ unitsFixedBy: by });
      const refused = edit(product, { name: 'Renamed', ratio: 50 });
      await expect(refused).rejects.toMatchObject({ code: 'change-not-allowed', facts: { unitsFixedBy: by } });
      await expect(refused).rejects.toThrow(words);
      expect(await bench.card(product)).toMatchObject({ version: 1, ratio: 100 });
      expect(await edit(product, { name: 'Renamed', saleUnit: 'box', ratio: 100 })).toMatchObject({ name: 'Renamed' });
    }
  });

  it('INV-1: a bill that is written while the units are edited counts in one of the two, never in both', async () => {
    const product = await bench.product();
    const [edited, bill] = await Promise.allSettled([
      edit(product, pack),
      bench.bill(bench.nextId(), [{ productId: product, quantity: 1, unit: 'box' }]),
    ]);
    const { ratio } = await bench.card(product);
    expect(edited.status === 'fulfilled' ? bill.status : 'one').toBe(
      edited.status === 'fulfilled' ? 'rejected' : 'one',
    );
    expect(ratio).toBe(edited.status === 'fulfilled' ? 50 : 100);
  });

  it('INV-1: an article or barcode that is taken is refused at its field, and an overtaken edit with the product as it is', async () => {
    await bench.product({ article: 'AA-1', barcode: '40063813' });
    const product = await bench.product();
    for (const [field, change] of [
      ['article', { article: 'AA-1' }],
      ['barcode', { barcode: '40063813' }],
      ['fullBalance', { criticalBalance: 900 }],
      ['ratio', { saleUnit: 'piece' }],
    ] as const) {
      await expect(edit(product, change)).rejects.toMatchObject({
        code: 'invalid',
        facts: { fields: [{ path: field }] },
      });
    }
    await edit(product, { price: 100 });
    await expect(edit(product, { price: 200 })).rejects.toMatchObject({
      code: 'stale',
      facts: { current: { version: 2, price: { amount: 100 } } },
    });
  });

  it('INV-2: the cost is what the last delivery that named one brought, and values what comes without one', async () => {
    const product = await bench.product({ cost: undefined });
    expect(await bench.card(product)).toMatchObject({ cost: { amount: 0 }, level: { averageCost: { amount: 0 } } });
    await bench.receive(product, 200, { cost: 900 });
    expect(await bench.card(product)).toMatchObject({ version: 1, cost: { amount: 450 } });
    const { level } = await bench.receive(product, 1, { unit: 'box' });
    expect(level).toMatchObject({ value: { amount: 1_350 }, averageCost: { amount: 450 } });
  });
});
