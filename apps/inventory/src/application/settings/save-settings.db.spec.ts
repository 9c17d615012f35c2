import type { WriteOffAt } from '@anteroom/contracts-inventory';
import fc from 'fast-check';
import { aColleague, berlin, bloodTest, newYork } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { EditConsumables } from '../visits/edit-consumables';
import { ReadSettings } from './read-settings';
import { SaveSettings } from './save-settings';

let bench: InventoryBench;
let needles: string;
beforeEach(async () => {
  bench = await InventoryBench.open(4);
  needles = await bench.product({ name: 'Needles' });
  await bench.receive(needles, 100);
  await bench.bill(bloodTest, [{ productId: needles, quantity: 2 }]);
});
afterEach(() => bench.close());

const read = (branchId = berlin) => bench.get(ReadSettings).execute(branchId);
const save = async (writeOffAt: WriteOffAt, version?: number) =>
  bench
    .get(SaveSettings)
    .execute({ branchId: berlin, settings: { writeOffAt }, version: version ?? (await read()).version });

describe('INV-3 the status at which a branch writes off', () => {
  it('INV-3: is read, saved with its version, and of one branch only', async () => {
    expect(await read()).toEqual({ version: 1, writeOffAt: 'completed' });
    expect(await save('arrived')).toEqual({ version: 2, writeOffAt: 'arrived' });
    await expect(save('completed', 1)).rejects.toMatchObject({
      code: 'stale',
      facts: { current: { version: 2, writeOffAt: 'arrived' } },
    });
    expect(await read()).toEqual({ version: 2, writeOffAt: 'arrived' });
    expect(await read(newYork)).toMatchObject({ version: 1 });
    await bench.query(`update branch set write_off_at = 'completed'`, [], [newYork]);
    expect(await read()).toMatchObject({ writeOffAt: 'arrived' });
  });

  it('INV-3: who is there already keeps the goods reserved when “arrived” comes in; the next status takes them once', async () => {
    const visit = await bench.booked({ status: 'arrived' });
    await save('arrived');
    expect(await bench.level(needles)).toEqual([100, 2, 0]);
    expect(await bench.consumables(visit)).toMatchObject({ state: 'reserved', writeOffAt: 'arrived' });
    await bench.hear(bench.said(visit, 2, { status: 'arrived', end: '2026-11-26T09:30:00Z' }));
    const edit = { items: [{ productId: needles, amount: 3 }] };
    await bench.get(EditConsumables).execute({ appointmentId: visit, edit, version: 1, by: aColleague() });
    expect(await bench.level(needles)).toEqual([100, 3, 0]);
    await bench.hear(bench.said(visit, 3, { status: 'in-room' }));
    expect(await bench.level(needles)).toEqual([97, 0, 0]);
    await bench.hear(bench.said(visit, 4, { status: 'completed' }));
    expect(await bench.level(needles)).toEqual([97, 0, 0]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-3: what was written off at arrival stays so when “completed” comes in, and is not taken again', async () => {
    await save('arrived');
    const visit = await bench.booked({ status: 'arrived' });
    expect(await bench.level(needles)).toEqual([98, 0, 0]);
    await save('completed');
    await bench.hear(bench.said(visit, 2, { status: 'arrived', start: '2026-11-26T10:00:00Z' }));
    expect(await bench.level(needles)).toEqual([98, 0, 0]);
    expect(await bench.consumables(visit)).toMatchObject({ state: 'written-off' });
    await bench.hear(bench.said(visit, 3, { status: 'completed' }));
    expect(await bench.level(needles)).toEqual([98, 0, 0]);
    const { movements } = await bench.card(needles);
    expect(movements.map(({ quantity }) => quantity)).toEqual([-2, 100]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-3: a step to “in room” under “completed” puts back what arrival took, and completion takes it once', async () => {
    await save('arrived');
    const visit = await bench.booked({ status: 'arrived' });
    await save('completed');
    await bench.hear(bench.said(visit, 2, { status: 'in-room' }));
    expect(await bench.level(needles)).toEqual([100, 2, 0]);
    await bench.hear(bench.said(visit, 3, { status: 'completed' }));
    expect(await bench.level(needles)).toEqual([98, 0, 0]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-3: whatever is saved between whatever statuses, a visit has taken its goods once or not at all', async () => {
    const step = fc.constantFrom('arrived', 'in-room', 'completed', 'booked', 'no-show', 'by arrival', 'by completion');
    const run = async (steps: readonly string[]): Promise<void> => {
      const visit = await bench.booked();
      let version = 1;
      for (const one of [...steps, 'completed']) {
        if (one === 'by arrival') await save('arrived');
        else if (one === 'by completion') await save('completed');
        else await bench.hear(bench.said(visit, (version += 1), { status: one as 'completed' }));
        const { movements } = await bench.card(needles);
        const ofVisit = movements.filter(({ appointment }) => appointment?.id === visit);
        expect([0, -2]).toContain(ofVisit.reduce((sum, { quantity }) => sum + quantity, 0));
      }
      expect((await bench.consumables(visit)).items).toMatchObject([{ writtenOff: 2, reserved: 0 }]);
      await bench.hear(bench.said(visit, version + 1, { status: 'cancelled' }));
      expect(await bench.level(needles)).toEqual([100, 0, 0]);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 7 }), run), { numRuns: 12 });
    expect(await bench.differences()).toEqual([]);
  });
});
