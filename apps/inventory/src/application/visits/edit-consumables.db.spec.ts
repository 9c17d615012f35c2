import { aColleague, bloodTest, newYork } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { EditConsumables } from './edit-consumables';

let bench: InventoryBench;
let needles: string;
let plasters: string;
beforeAll(async () => {
  bench = await InventoryBench.open(4);
  needles = await bench.product({ name: 'Needles' });
  plasters = await bench.product({ name: 'Plasters' });
  await bench.receive(needles, 100);
  await bench.receive(plasters, 100);
  await bench.bill(bloodTest, [{ productId: needles, quantity: 2 }]);
});
afterAll(() => bench.close());

const edit = (appointmentId: string, version: number, amounts: Record<string, number | null>, reason?: string) =>
  bench.get(EditConsumables).execute({
    appointmentId,
    version,
    by: aColleague(),
    edit: { items: Object.entries(amounts).map(([productId, amount]) => ({ productId, amount })), reason },
  });

describe('INV-3 amounts that a person writes over the plan', () => {
  it('INV-3: before the visit is over they are reserved instead, and kept when the services change', async () => {
    const visit = await bench.booked();
    const edited = await edit(visit, 1, { [needles]: 3, [plasters]: 1 });
    expect(edited).toMatchObject({
      version: 2,
      items: [
        { planned: 2, amount: 3, isEdited: true },
        { planned: 0, amount: 1 },
      ],
    });
    expect(await bench.level(needles)).toEqual([100, 3, 0]);
    await bench.hear(bench.said(visit, 2, { serviceIds: [bloodTest, bloodTest] }));
    expect((await bench.consumables(visit)).items).toMatchObject([{ planned: 4, amount: 3 }, { amount: 1 }]);
    await edit(visit, 3, { [needles]: null });
    expect(await bench.level(needles)).toEqual([100, 4, 0]);
    await bench.hear(bench.said(visit, 3, { status: 'cancelled' }));
    await expect(edit(visit, 5, { [needles]: 1 })).rejects.toMatchObject({ code: 'change-not-allowed' });
  });

  it('INV-3: afterwards the difference is a movement of its own, with the reason', async () => {
    const visit = await bench.booked({ status: 'completed' });
    await expect(edit(visit, 1, { [needles]: 5 })).rejects.toMatchObject({
      code: 'invalid',
      facts: { fields: [{ path: 'reason' }] },
    });
    await edit(visit, 1, { [needles]: 5 }, 'The first ones bent');
    expect((await bench.card(needles)).movements[0]).toMatchObject({ quantity: -3, reason: 'The first ones bent' });
    await edit(visit, 2, { [needles]: 1 }, 'Counted again');
    const { movements } = await bench.card(needles);
    expect(
      movements
        .slice(0, 2)
        .map(({ quantity, isReversal }) => [quantity, isReversal])
        .sort(),
    ).toEqual([
      [1, true],
      [3, true],
    ]);
    expect(await bench.level(needles)).toEqual([99, 0, 0]);
    await bench.hear(bench.said(visit, 2));
    expect(await bench.level(needles)).toEqual([100, 1, 0]);
    await bench.hear(bench.said(visit, 3, { status: 'cancelled' }));
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-3: an edit of what somebody else changed is refused with what there is now', async () => {
    const visit = await bench.booked();
    await edit(visit, 1, { [needles]: 7 });
    await expect(edit(visit, 1, { [needles]: 8 })).rejects.toMatchObject({
      code: 'stale',
      facts: { current: { version: 2, items: [{ amount: 7 }] } },
    });
  });

  it('INV-3: another branch’s product is not found; an appointment that was not heard of yet can be edited', async () => {
    const american = await bench.product({}, newYork);
    const visit = await bench.booked();
    await expect(edit(visit, 1, { [american]: 1 })).rejects.toMatchObject({ code: 'not-found' });
    const early = bench.nextId();
    expect(await bench.consumables(early)).toMatchObject({ state: 'awaited', version: 0, items: [] });
    expect(await edit(early, 0, { [plasters]: 2 })).toMatchObject({ version: 1, items: [{ amount: 2, reserved: 0 }] });
    await bench.hear(bench.said(early, 1));
    expect((await bench.consumables(early)).items).toMatchObject([
      { name: 'Needles', amount: 2 },
      { name: 'Plasters', amount: 2 },
    ]);
  });
});
