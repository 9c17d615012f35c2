import { StockChange } from '@anteroom/contracts-inventory';
import { LiveChanged } from '@anteroom/contracts-shared';
import { aColleague, bloodTest, cupboard } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { CorrectStock } from './correct-stock';
import { WriteOffStock } from './write-off-stock';

let bench: InventoryBench;
beforeAll(async () => {
  bench = await InventoryBench.open(8);
});
afterAll(() => bench.close());

const move = <Request>(productId: string, request: Request, idempotencyKey = bench.key()) => ({
  productId,
  request,
  by: aColleague(),
  idempotencyKey,
});
const writeOff = (productId: string, request: { quantity: number; unit?: string; lotId?: string }) =>
  bench.get(WriteOffStock).execute(move(productId, { reason: 'Broken', ...request }));
const count = (productId: string, counted: number, lotId?: string) =>
  bench.get(CorrectStock).execute(move(productId, { reason: 'Counted', counted, lotId }));

describe('INV-2 movements by hand', () => {
  it('INV-2: deliveries in either unit make one moving average; what leaves takes its share', async () => {
    const gloves = await bench.product({ cost: 400 });
    await bench.receive(gloves, 1, { unit: 'box' });
    const level = (await bench.receive(gloves, 200, { cost: 1100 })).level;
    expect(level).toMatchObject({ balance: 300, value: { amount: 1500 }, averageCost: { amount: 500 } });
    expect((await writeOff(gloves, { quantity: 1, unit: 'box' })).level).toMatchObject({
      balance: 200,
      value: { amount: 1000 },
    });
    expect((await count(gloves, 203)).level).toMatchObject({ balance: 203, value: { amount: 1015 } });
    expect((await count(gloves, 0)).level).toMatchObject({ balance: 0, value: { amount: 0 }, state: 'out' });
    await expect(writeOff(gloves, { quantity: 1 })).rejects.toMatchObject({ code: 'stock-short', facts: { left: 0 } });
    await expect(writeOff(gloves, { quantity: 1, unit: 'pallet' })).rejects.toMatchObject({ code: 'unit-unknown' });
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-2: a retry has one effect', async () => {
    const gloves = await bench.product();
    const lot = { code: 'L1', expiresOn: '2027-01-31' };
    await Promise.all(
      [1, 2, 3].map(() => bench.get(CorrectStock).execute(move(gloves, { counted: 5, reason: 'Found' }, 'same'))),
    );
    await bench.receive(gloves, 5, { lot });
    await bench.receive(gloves, 5, { lot });
    const { lots, level, movements } = await bench.card(gloves);
    expect(level.balance).toBe(15);
    expect(movements).toHaveLength(3);
    expect(lots).toMatchObject([
      { code: 'L1', expiresOn: '2027-01-31', balance: 10 },
      { code: '', balance: 5 },
    ]);
  });

  it('INV-2: a named lot is written off and counted by itself', async () => {
    const vaccine = await bench.product();
    await bench.receive(vaccine, 5, { lot: { code: 'old', expiresOn: '2026-11-01' } });
    await bench.receive(vaccine, 5, { lot: { code: 'new', expiresOn: '2027-11-01' } });
    const before = await bench.card(vaccine);
    expect(before.level).toMatchObject({ expired: 5, expiry: 'expired', expiresOn: '2026-11-01' });
    const fresh = before.lots.find(({ code }) => code === 'new')?.id ?? '';
    await count(vaccine, 4, fresh);
    await writeOff(vaccine, { quantity: 5 });
    expect((await bench.card(vaccine)).lots).toMatchObject([{ code: 'new', balance: 4 }]);
    await expect(writeOff(vaccine, { quantity: 1, lotId: bench.nextId() })).rejects.toMatchObject({
      code: 'unknown-reference',
    });
  });

  it('INV-4: what is gone is taken from the latest visits; they are short until more arrives', async () => {
    const kit = await bench.product();
    await bench.receive(kit, 4);
    await bench.bill(bloodTest, [{ productId: kit, quantity: 2 }]);
    const sooner = await bench.booked({ start: '2026-11-26T09:00:00Z' });
    const later = await bench.booked({ start: '2026-11-27T09:00:00Z' });
    await count(kit, 3);
    expect(await bench.level(kit)).toEqual([3, 3, 1]);
    expect((await bench.consumables(sooner)).items).toMatchObject([{ reserved: 2, missing: 0 }]);
    expect((await bench.consumables(later)).items).toMatchObject([{ reserved: 1, missing: 1 }]);
    await count(kit, 0);
    expect(await bench.level(kit)).toEqual([0, 0, 4]);
    const card = await bench.card(kit);
    expect(card.forecast).toMatchObject({
      runsOutOn: '2026-11-26',
      days: [
        { date: '2026-11-26', amount: 2 },
        { date: '2026-11-27', amount: 2 },
      ],
      next: [{ appointmentId: sooner, missing: 2 }, { appointmentId: later }],
    });
    expect(card.history.at(-1)).toEqual({ date: '2026-11-24', balance: 0 });
    expect(card.history).toHaveLength(30);
  });

  it('INV-4: screens that watch the store hear the levels that are different, in versions without a gap', async () => {
    const gloves = await bench.product({ criticalBalance: 20 });
    await bench.receive(gloves, 30);
    const heard = () => bench.told(LiveChanged.name, cupboard);
    const before = (await heard()).length;
    await writeOff(gloves, { quantity: 10 });
    const all = await heard();
    const [last] = all.slice(before);
    const { topic, id, value } = LiveChanged.body.parse(last?.body);
    expect([topic, id]).toEqual(['stock', cupboard]);
    expect(StockChange.parse(value)).toMatchObject({
      version: last?.version,
      extent: 'all',
      changed: [{ productId: gloves, available: 20, state: 'low' }],
    });
    expect(all.map(({ version }) => version)).toEqual(all.map((_, index) => index + 1));
  });
});
