import { aColleague, bloodTest, newYork, vaccination, weber } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { EditBill } from './edit-bill';

let bench: InventoryBench;
let needles: string;
beforeAll(async () => {
  bench = await InventoryBench.open(4);
  needles = await bench.product({ name: 'Needles' });
  await bench.receive(needles, 1_000);
});
afterAll(() => bench.close());

const edit = (billId: string, version: number, quantity: number) =>
  bench
    .get(EditBill)
    .execute({ billId, version, edit: { items: [{ productId: needles, quantity }] }, by: aColleague() });

describe('INV-3 bills of materials', () => {
  it('INV-3: what is booked ahead follows an edit at once; what is over stays as it was', async () => {
    const over = await bench.booked({ status: 'completed' });
    const open = await bench.booked();
    const bill = await bench.bill(bloodTest, [{ productId: needles, quantity: 2 }]);
    expect(await bench.level(needles)).toEqual([1_000, 2, 0]);
    expect(await edit(bill.id, 1, 6)).toMatchObject({ version: 2, items: [{ name: 'Needles', quantity: 6 }] });
    expect(await bench.level(needles)).toEqual([1_000, 6, 0]);
    expect((await bench.consumables(open)).version).toBe(2);
    expect((await bench.consumables(over)).items).toEqual([]);
    await bench.bill(bloodTest, [{ productId: needles, quantity: 1, unit: 'box' }], weber);
    expect(await bench.level(needles)).toEqual([1_000, 100, 0]);
    await expect(edit(bill.id, 1, 7)).rejects.toMatchObject({ code: 'stale', facts: { current: { version: 2 } } });
  });

  it.each([
    ['nothing', { quantity: 0 }, 'invalid', 'A service uses up at least one of what its bill names.'],
    ['less than nothing', { quantity: -2 }, 'invalid', 'at least one'],
    ['a unit that is none of the product’s', { quantity: 1, unit: 'pallet' }, 'unit-unknown', 'piece or box'],
  ])('INV-3: refuses an item with %s', async (_, item, code, words) => {
    const refused = bench.bill(vaccination, [{ productId: needles, ...item }]);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toThrow(words);
  });

  it('INV-3: refuses a product twice, of another branch, and a second bill for a service', async () => {
    const american = await bench.product({}, newYork);
    const item = { productId: needles, quantity: 1 };
    await expect(bench.bill(vaccination, [item, item])).rejects.toThrow('on the bill already');
    await expect(bench.bill(vaccination, [{ ...item, productId: american }])).rejects.toMatchObject({
      code: 'unknown-reference',
    });
    await bench.bill(vaccination, [item]);
    await expect(bench.bill(vaccination, [item])).rejects.toMatchObject({ code: 'change-not-allowed' });
  });

  it('INV-3: a visit that is booked while its bill is edited is planned by the new one', async () => {
    const serviceId = bench.nextId();
    const bill = await bench.bill(serviceId, [{ productId: needles, quantity: 1 }]);
    const [visits] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => bench.booked({ serviceIds: [serviceId] }))),
      edit(bill.id, 1, 3),
    ]);
    for (const visit of visits) expect((await bench.consumables(visit)).items).toMatchObject([{ amount: 3 }]);
    expect(await bench.differences()).toEqual([]);
  });
});
