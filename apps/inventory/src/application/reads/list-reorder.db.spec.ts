import { berlin } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { ListReorder } from './list-reorder';
import { ListShortages } from './list-shortages';

let bench: InventoryBench;
beforeAll(async () => {
  bench = await InventoryBench.open(4);
});
afterAll(() => bench.close());

const list = () => bench.get(ListReorder).execute(berlin);
const shortages = (from?: string, to?: string) => bench.get(ListShortages).execute({ branchId: berlin, from, to });
const at = (day: number) => ({ start: `2026-11-${day}T09:00:00Z`, end: `2026-11-${day}T09:30:00Z` });

describe('INV-4 what to order, and what visits lack', () => {
  it('INV-4: names what is low now, what will be by what is booked and what has expired; a full shelf is not there', async () => {
    const facts = { criticalBalance: 10, fullBalance: 200, saleUnit: 'piece', ratio: 1 };
    const low = await bench.product({ ...facts, name: 'Low now' });
    const later = await bench.product({ ...facts, name: 'Low later' });
    const old = await bench.product({ ...facts, name: 'Old' });
    const full = await bench.product({ ...facts, name: 'Plenty' });
    await bench.receive(low, 8);
    await bench.receive(later, 40);
    await bench.receive(old, 50, { lot: { code: 'x', expiresOn: '2026-11-01' } });
    await bench.receive(full, 150);
    const serviceId = bench.nextId();
    await bench.bill(serviceId, [{ productId: later, quantity: 20 }]);
    for (const day of [26, 27]) await bench.booked({ serviceIds: [serviceId], ...at(day) });
    expect(await list()).toMatchObject([
      { name: 'Low later', order: 200, lowOn: '2026-11-27', runsOutOn: null, level: { reserved: 40, available: 0 } },
      { name: 'Low now', order: 192, lowOn: '2026-11-24', runsOutOn: null },
      { name: 'Old', order: 200, lowOn: '2026-11-24', level: { expired: 50 } },
    ]);
    await bench.booked({ serviceIds: [serviceId], ...at(28) });
    expect((await list())[0]).toMatchObject({ order: 220, runsOutOn: '2026-11-28', level: { missing: 20 } });
    expect(await shortages()).toMatchObject([
      { start: '2026-11-28T09:00:00Z', state: 'reserved', items: [{ name: 'Low later', amount: 20, missing: 20 }] },
    ]);
    expect([await shortages('2026-11-29'), await shortages(undefined, '2026-11-27')]).toEqual([[], []]);
    expect(await shortages('2026-11-28', '2026-11-28')).toHaveLength(1);
  });
});
