import { ProductLinesChanged } from '@anteroom/contracts-inventory';
import { randomUUID } from 'node:crypto';
import { FollowWhenBillChanged } from '../../queue/follow-when-bill-changed';
import { FollowWhenReductionLimitChanged } from '../../queue/follow-when-reduction-limit-changed';
import { aColleague, berlin, id, newYork } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';
import { DropAwaited } from './drop-awaited';
import { EditProductLine } from './edit-product-line';
import { RemoveProductLine } from './remove-product-line';

let bench: InventoryBench;
let cream: string;
beforeAll(async () => {
  bench = await InventoryBench.open(8);
  cream = await bench.product({
    name: 'Cream',
    barcode: '4006381333931',
    saleUnit: 'tube',
    writeOffUnit: 'ml',
    ratio: 50,
  });
  await bench.receive(cream, 4, { unit: 'tube' });
});
afterAll(() => bench.close());

const told = async (visit: string) => {
  const all = await bench.told(ProductLinesChanged.name, visit);
  return all.map(({ version, body }) => {
    const { visitId, lines } = ProductLinesChanged.body.parse(body);
    return [version, visitId.slice(-2), lines.map((line) => line.quantity)];
  });
};
const said = { serviceIds: [] };
const messageOf = <Kind extends string, Body>(
  kind: Kind,
  aggregateId: string,
  aggregateVersion: number,
  body: Body,
) => ({
  ...{ id: randomUUID(), kind, aggregateId, aggregateVersion, occurredAt: '2026-11-24T09:00:00Z', body },
});
const limitIs = (limitPercent: number, version: number) =>
  bench
    .get(FollowWhenReductionLimitChanged)
    .receive(messageOf('ReductionLimitChanged', berlin, version, { branchId: berlin, limitPercent }));
const paid = (appointmentId: string, state: 'paid' | 'partly-paid', version: number) => {
  const none = { amount: 0, currency: 'EUR' };
  const [visitId, money] = [id(51), { total: none, paid: none, isSettling: true }];
  const bill = { branchId: berlin, visitId, state, ...money, appointmentIds: [appointmentId] };
  return bench.get(FollowWhenBillChanged).receive(messageOf('BillChanged', visitId, version, bill));
};

describe('INV-4 products sold with an appointment', () => {
  it('INV-4: are reserved at once, sold when it is completed, back when that is taken back; the bill is told each list', async () => {
    const visit = await bench.booked(said);
    const sold = await bench.sell(visit, { barcode: '4006381333931', quantity: 2, discount: 300 });
    expect(sold).toMatchObject({ version: 1, state: 'reserved', total: { amount: 1500, currency: 'EUR' } });
    expect(sold.lines).toMatchObject([{ name: 'Cream', quantity: 2, price: { amount: 900 }, left: 2 }]);
    expect(await bench.level(cream)).toEqual([200, 100, 0]);
    const [line] = sold.lines;
    const edited = await bench.get(EditProductLine).execute({
      appointmentId: visit,
      lineId: line?.lineId ?? '',
      version: 1,
      edit: { quantity: 3 },
      by: aColleague(),
    });
    expect(edited).toMatchObject({ version: 2, lines: [{ quantity: 3, left: 1 }] });
    await bench.hear(bench.said(visit, 2, { ...said, status: 'completed' }));
    expect(await bench.level(cream)).toEqual([50, 0, 0]);
    expect((await bench.card(cream)).movements[0]).toMatchObject({ kind: 'sale', quantity: -150 });
    await bench.hear(bench.said(visit, 3, { ...said, status: 'arrived' }));
    expect(await bench.level(cream)).toEqual([200, 150, 0]);
    const gone = { appointmentId: visit, lineId: line?.lineId ?? '', version: 2, by: aColleague() };
    expect(await bench.get(RemoveProductLine).execute(gone)).toMatchObject({ version: 3, lines: [] });
    expect(await bench.level(cream)).toEqual([200, 0, 0]);
    expect(await told(visit)).toEqual([
      [1, '51', [2]],
      [2, '51', [3]],
      [3, '51', []],
    ]);
  });

  it('INV-4: are refused with what is left, and nothing changes', async () => {
    const visit = await bench.booked(said);
    await expect(bench.sell(visit, { productId: cream, quantity: 5 })).rejects.toMatchObject({
      code: 'stock-short',
      detail: 'Of Cream only 200 ml (4 tube) can still be had. Nothing was changed.',
      facts: { left: 200, leftInSaleUnits: 4 },
    });
    expect(await told(visit)).toEqual([]);
    expect(await bench.level(cream)).toEqual([200, 0, 0]);
  });

  it('INV-4: a retry has one effect, and an edit of an older list is refused with the list as it is', async () => {
    const visit = await bench.booked(said);
    const first = await bench.sell(visit, { productId: cream }, aColleague(), 'once');
    expect(await bench.sell(visit, { productId: cream }, aColleague(), 'once')).toEqual(first);
    expect(await bench.level(cream)).toEqual([200, 50, 0]);
    const stale = { appointmentId: visit, lineId: first.lines[0]?.lineId ?? '', version: 0, by: aColleague() };
    await expect(bench.get(RemoveProductLine).execute(stale)).rejects.toMatchObject({
      code: 'stale',
      facts: { current: { version: 1 } },
    });
    await bench.get(RemoveProductLine).execute({ ...stale, version: 1 });
  });

  it('PAY-1: another price or a discount is for those who may give one; who may not can still change the quantity', async () => {
    const visit = await bench.booked(said);
    const by = aColleague({ rights: ['inventory.sell'] });
    await expect(bench.sell(visit, { productId: cream, discount: 1 }, by)).rejects.toMatchObject({
      code: 'reduction-not-allowed',
    });
    await expect(bench.sell(visit, { productId: cream, price: 1 }, by)).rejects.toMatchObject({
      code: 'reduction-not-allowed',
    });
    await expect(bench.sell(visit, { productId: cream, discount: 901 })).rejects.toMatchObject({
      code: 'discount-not-allowed',
    });
    const { lines } = await bench.sell(visit, { productId: cream, discount: 100 });
    const edit = { appointmentId: visit, lineId: lines[0]?.lineId ?? '', version: 1, edit: { quantity: 2 }, by };
    expect(await bench.get(EditProductLine).execute(edit)).toMatchObject({ total: { amount: 1700 } });
    await bench.hear(bench.said(visit, 2, { ...said, status: 'cancelled' }));
    await expect(bench.sell(visit, { productId: cream })).rejects.toMatchObject({ code: 'change-not-allowed' });
  });

  it('PAY-1: at most the branch’s limit is taken off, by price and discount together; what a manager gave stays', async () => {
    const visit = await bench.booked(said);
    const by = aColleague({ rights: ['inventory.sell', 'payment.discount'] });
    await expect(bench.sell(visit, { productId: cream, price: 850, discount: 41 }, by)).rejects.toMatchObject({
      code: 'reduction-above-limit',
      facts: { limitPercent: 10, most: 90 },
    });
    await bench.sell(visit, { productId: cream, price: 850, discount: 40 }, by);
    const { lines } = await bench.sell(visit, { productId: cream, price: 0 });
    const free = lines.find(({ price }) => price.amount === 0)?.lineId ?? '';
    const edit = (version: number, change: object) =>
      bench.get(EditProductLine).execute({ appointmentId: visit, lineId: free, version, edit: change, by });
    await expect(edit(2, { quantity: 2 })).rejects.toMatchObject({ code: 'reduction-above-limit' });
    await edit(2, { price: 900 });
    await expect(edit(3, { price: 0 })).rejects.toMatchObject({ code: 'reduction-above-limit' });
    await limitIs(100, 2);
    await edit(3, { price: 0 });
    await limitIs(10, 3);
    await bench.hear(bench.said(visit, 2, { ...said, status: 'cancelled' }));
  });

  it('PAY-1: what was sold with a paid visit, or with one of another day, is changed by those with the right', async () => {
    const visit = await bench.booked(said);
    const { lines } = await bench.sell(visit, { productId: cream });
    const by = aColleague({ rights: ['inventory.sell'] });
    const address = { appointmentId: visit, lineId: lines[0]?.lineId ?? '', version: 1, by };
    await paid(visit, 'paid', 1);
    const refused = (right: string) => ({ code: 'right-missing', facts: { right } });
    const edit = { ...address, edit: { quantity: 2 } };
    await expect(bench.get(EditProductLine).execute(edit)).rejects.toMatchObject(refused('appointment.edit-paid'));
    await expect(bench.get(RemoveProductLine).execute(address)).rejects.toMatchObject(refused('appointment.edit-paid'));
    await paid(visit, 'partly-paid', 2);
    const limited = aColleague({ rights: ['inventory.sell', 'payment.discount'] });
    await expect(bench.sell(visit, { productId: cream, discount: 1 }, limited)).rejects.toMatchObject({
      code: 'reduction-not-allowed',
      facts: { reason: 'has-payment' },
    });
    await bench.hear(bench.said(visit, 2, { ...said, status: 'completed', start: '2026-11-20T09:00:00Z' }));
    await expect(bench.get(RemoveProductLine).execute(address)).rejects.toMatchObject(
      refused('appointment.edit-completed'),
    );
    await bench.get(RemoveProductLine).execute({ ...address, by: aColleague() });
  });

  it('INV-4: are held on paper for an appointment that was not heard of yet, reserved and told once it is', async () => {
    const visit = bench.nextId();
    expect(await bench.sell(visit, { productId: cream, quantity: 2 })).toMatchObject({ state: 'awaited', version: 1 });
    expect(await bench.level(cream)).toEqual([200, 0, 0]);
    expect(await told(visit)).toEqual([]);
    await expect(bench.sell(visit, { productId: cream, quantity: 3 })).rejects.toMatchObject({
      code: 'stock-short',
      facts: { left: 200 },
    });
    await bench.hear(bench.said(visit, 1, said));
    expect(await bench.level(cream)).toEqual([200, 100, 0]);
    expect(await told(visit)).toEqual([[2, '51', [2]]]);
    const visitId = bench.nextId();
    await bench.hear(bench.said(visit, 2, { ...said, visitId }));
    await bench.hear(bench.said(visit, 3, { ...said, visitId, status: 'cancelled' }));
    expect((await told(visit)).slice(1)).toEqual([[3, visitId.slice(-2), [2]]]);
    expect(await bench.level(cream)).toEqual([200, 0, 0]);
  });

  it('INV-4: sold right after booking, they are reserved for certain: the message gets the moment that it takes', async () => {
    const visit = bench.nextId();
    const selling = bench.sell(visit, { productId: cream });
    await bench.hear(bench.said(visit, 1, said));
    expect(await selling).toMatchObject({ state: 'reserved' });
    expect(await bench.level(cream)).toEqual([200, 50, 0]);
    await bench.hear(bench.said(visit, 2, { ...said, status: 'cancelled' }));
  });

  it('INV-4: with an appointment that does not exist take nothing off anybody, and are forgotten after a day', async () => {
    const nowhere = bench.nextId();
    await bench.sell(nowhere, { productId: cream, quantity: 4 });
    const visit = await bench.booked(said);
    await bench.sell(visit, { productId: cream, quantity: 4 });
    await bench.hear(bench.said(visit, 2, { ...said, status: 'cancelled' }));
    bench.clock.advance({ hours: 23 });
    await bench.get(DropAwaited).execute();
    expect(await bench.query('select 1 from product_line where appointment_id = $1', [nowhere])).toHaveLength(1);
    bench.clock.advance({ hours: 2 });
    await bench.get(DropAwaited).execute();
    expect(await bench.level(cream)).toEqual([200, 0, 0]);
    expect(await bench.query('select 1 from appointment where id = $1', [nowhere])).toEqual([]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-4: of another branch are not found', async () => {
    const visit = await bench.booked(said);
    const american = await bench.product({ name: 'American cream' }, newYork);
    await expect(bench.sell(visit, { productId: american })).rejects.toMatchObject({ code: 'not-found' });
    const by = aColleague({ branchIds: [berlin] });
    await expect(bench.sell(bench.nextId(), { productId: american }, by)).rejects.toMatchObject({ code: 'not-found' });
  });
});
