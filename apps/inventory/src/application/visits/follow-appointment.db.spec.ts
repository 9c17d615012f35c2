import { bloodTest, dressing, haddad, vaccination } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';

let bench: InventoryBench;
beforeAll(async () => {
  bench = await InventoryBench.open();
});
afterAll(() => bench.close());

describe('INV-3 INV-4 the consumables of a visit', () => {
  let needles: string;
  let strips: string;
  beforeAll(async () => {
    needles = await bench.product({ name: 'Needles' });
    strips = await bench.product({ name: 'Strips' });
    await bench.receive(needles, 100);
    await bench.receive(strips, 100);
    await bench.bill(bloodTest, [
      { productId: needles, quantity: 2 },
      { productId: strips, quantity: 3 },
    ]);
    await bench.bill(bloodTest, [{ productId: needles, quantity: 5 }], haddad);
  });

  it('INV-4: are reserved when it is booked, off the shelf when it is completed, and back when that is taken back', async () => {
    const visit = await bench.booked();
    expect(await bench.level(needles)).toEqual([100, 2, 0]);
    expect(await bench.consumables(visit)).toMatchObject({
      version: 1,
      state: 'reserved',
      items: [
        { name: 'Needles', planned: 2, amount: 2, reserved: 2, writtenOff: 0, missing: 0, balance: 100, available: 98 },
        { name: 'Strips', planned: 3, reserved: 3 },
      ],
    });
    await bench.hear(bench.said(visit, 2, { status: 'completed' }));
    expect(await bench.level(needles)).toEqual([98, 0, 0]);
    expect(await bench.consumables(visit)).toMatchObject({
      state: 'written-off',
      items: [{ writtenOff: 2 }, { writtenOff: 3 }],
    });
    await bench.hear(bench.said(visit, 3, { status: 'in-room' }));
    expect(await bench.level(needles)).toEqual([100, 2, 0]);
    const { movements } = await bench.card(needles);
    expect(movements.map(({ quantity, isReversal, kind }) => [kind, quantity, isReversal])).toEqual([
      ['write-off', 2, true],
      ['write-off', -2, false],
      ['receipt', 100, false],
    ]);
    expect(movements[0]?.appointment).toMatchObject({
      id: visit,
      start: '2026-11-26T09:00:00Z',
      teamMember: 'Dr Weber',
    });
    await bench.hear(bench.said(visit, 4, { status: 'cancelled' }));
    expect(await bench.level(needles)).toEqual([100, 0, 0]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-3: follow the quantity, the person and the services; a message that was overtaken changes nothing', async () => {
    const visit = bench.nextId();
    const twice = bench.said(visit, 1);
    twice.body.services.forEach((line) => (line.quantity = 2));
    await bench.hear(twice);
    expect(await bench.level(needles)).toEqual([100, 4, 0]);
    await bench.hear(bench.said(visit, 3, { teamMember: { id: haddad, name: 'Dr Haddad' } }));
    expect(await bench.level(needles)).toEqual([100, 5, 0]);
    expect(await bench.level(strips)).toEqual([100, 0, 0]);
    await bench.hear(bench.said(visit, 2, { status: 'completed' }));
    expect(await bench.level(needles)).toEqual([100, 5, 0]);
    await bench.hear(bench.said(visit, 4, { serviceIds: [dressing] }));
    expect(await bench.level(needles)).toEqual([100, 0, 0]);
    expect((await bench.consumables(visit)).items).toEqual([]);
  });

  it('INV-3: a changed service of a completed visit moves the difference only', async () => {
    const visit = await bench.booked({ status: 'completed' });
    expect(await bench.level(needles)).toEqual([98, 0, 0]);
    await bench.hear(bench.said(visit, 2, { status: 'completed', teamMember: { id: haddad, name: 'Dr Haddad' } }));
    expect(await bench.level(needles)).toEqual([95, 0, 0]);
    expect(await bench.level(strips)).toEqual([100, 0, 0]);
    await bench.hear(bench.said(visit, 3, { status: 'booked', serviceIds: [vaccination] }));
    expect(await bench.level(needles)).toEqual([100, 0, 0]);
    expect(await bench.differences()).toEqual([]);
  });
});
