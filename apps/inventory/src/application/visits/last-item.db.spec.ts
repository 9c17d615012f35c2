import { DomainError } from '@anteroom/kernel';
import { berlin, bloodTest, dressing, vaccination } from '../../testing/centre.fixture';
import { InventoryBench } from '../../testing/inventory-bench.fixture';

let bench: InventoryBench;
beforeAll(async () => {
  bench = await InventoryBench.open(40);
});
afterAll(() => bench.close());

const piece = { saleUnit: 'piece', writeOffUnit: 'piece', ratio: 1 };

describe('INV-4 the last item', () => {
  it('INV-4: of 32 desks that sell the last one at the same moment exactly one does, and the others hear how many are left', async () => {
    for (let round = 0; round < 3; round++) {
      const cream = await bench.product(piece);
      await bench.receive(cream, 1);
      const visits = await Promise.all(Array.from({ length: 32 }, () => bench.booked({ serviceIds: [] })));
      const outcomes = await Promise.allSettled(visits.map((visit) => bench.sell(visit, { productId: cream })));
      const refusals = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []));
      expect(refusals).toHaveLength(31);
      for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'stock-short', facts: { left: 0 } });
      expect(await bench.level(cream)).toEqual([1, 1, 0]);
    }
  });

  it('INV-4: of 32 visits that are booked at once and need the last one, one has it and the others are short', async () => {
    const kit = await bench.product(piece);
    await bench.receive(kit, 1);
    await bench.bill(bloodTest, [{ productId: kit, quantity: 1 }]);
    await Promise.all(Array.from({ length: 32 }, () => bench.booked()));
    expect(await bench.level(kit)).toEqual([1, 1, 31]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-4: visits that need the same products in other orders do not stand in each other’s way', async () => {
    const products = [await bench.product(), await bench.product(), await bench.product()];
    for (const productId of products) await bench.receive(productId, 60);
    const items = products.map((productId) => ({ productId, quantity: 1 }));
    await bench.bill(vaccination, items);
    await bench.bill(dressing, [...items].reverse());
    const visits = await Promise.all(
      Array.from({ length: 40 }, (_, n) => bench.booked({ serviceIds: n % 2 ? [vaccination] : [dressing] })),
    );
    const statuses = ['completed', 'cancelled', 'arrived'] as const;
    await Promise.all(
      visits.flatMap((visit, n) =>
        [2, 3].map((version) =>
          bench.hear(bench.said(visit, version, { status: statuses[(n + version) % 3], serviceIds: [vaccination] })),
        ),
      ),
    );
    const [deadlocks] = await bench.query<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(deadlocks?.deadlocks).toBe(0);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-4: two who only look and then take would both get the last one; the database refuses, and without that both do', async () => {
    const kit = await bench.product(piece);
    const serviceId = bench.nextId();
    await bench.bill(serviceId, [{ productId: kit, quantity: 1 }]);
    const visits = await Promise.all([1, 2].map(() => bench.booked({ serviceIds: [serviceId] })));
    await bench.asOwner(`set app.branch_ids = '${berlin}';
      insert into lot select gen_random_uuid(), branch_id, store_id, id, '', null, now() from product where id = '${kit}';
      insert into movement select gen_random_uuid(), branch_id, store_id, product_id, id, 'receipt', 1, 0, now(), id, 'x', 0
        from lot where product_id = '${kit}'`);
    const lookAndTake = async (visit: string) => {
      const [balance] = await bench.level(kit);
      const sql = 'update appointment_need set reserved = $2 where appointment_id = $1';
      if (balance > 0) await bench.query(sql, [visit, 1]);
    };
    const outcomes = await Promise.allSettled(visits.map(lookAndTake));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await bench.asOwner('alter table stock_level drop constraint reserved_is_there');
    await Promise.all(visits.map(lookAndTake));
    expect(await bench.level(kit)).toEqual([1, 2, 0]);
    await bench.query('update appointment_need set reserved = 0 where product_id = $1', [kit]);
    await bench.asOwner(
      'alter table stock_level add constraint reserved_is_there check (reserved between 0 and balance)',
    );
  });
});

describe('INV-4 a visit that is short', () => {
  const short = async (visit: string) =>
    (await bench.consumables(visit)).items.map(({ reserved, missing }) => [reserved, missing]);

  it('INV-4: gets what it lacks when a delivery comes, the earliest visit first', async () => {
    const kit = await bench.product(piece);
    const serviceId = bench.nextId();
    await bench.bill(serviceId, [{ productId: kit, quantity: 2 }]);
    const book = (start: string) => bench.booked({ serviceIds: [serviceId], start });
    const later = await book('2026-11-27T09:00:00Z');
    const sooner = await book('2026-11-26T09:00:00Z');
    expect(await short(sooner)).toEqual([[0, 2]]);
    await bench.receive(kit, 3);
    expect(await short(sooner)).toEqual([[2, 0]]);
    expect(await short(later)).toEqual([[1, 1]]);
    await bench.hear(bench.said(sooner, 2, { status: 'cancelled', serviceIds: [serviceId] }));
    expect(await short(later)).toEqual([[2, 0]]);
  });

  it('INV-4: that is over already is written off as far as there was, and the rest when it comes; never below nothing', async () => {
    const kit = await bench.product(piece);
    const serviceId = bench.nextId();
    await bench.bill(serviceId, [{ productId: kit, quantity: 2 }]);
    await bench.receive(kit, 1);
    const visit = await bench.booked({ serviceIds: [serviceId], status: 'completed' });
    expect(await bench.level(kit)).toEqual([0, 0, 1]);
    await bench.receive(kit, 5);
    expect(await bench.level(kit)).toEqual([4, 0, 0]);
    await bench.hear(bench.said(visit, 2, { serviceIds: [serviceId] }));
    expect(await bench.level(kit)).toEqual([6, 2, 0]);
    expect(await bench.differences()).toEqual([]);
  });
});

describe('INV-4 goods in the order of use', () => {
  const lacks = async (visit: string) => (await bench.consumables(visit)).items.map(({ missing }) => missing);
  const startOf = (n: number) => new Date(Date.UTC(2026, 11, 1, 9, n * 30)).toISOString();
  async function aKit(quantity: number) {
    const kit = await bench.product(piece);
    const serviceId = bench.nextId();
    await bench.bill(serviceId, [{ productId: kit, quantity: 1 }]);
    if (quantity > 0) await bench.receive(kit, quantity);
    const book = (n: number) => bench.booked({ serviceIds: [serviceId], start: startOf(n) });
    return { kit, serviceId, book };
  }

  it('INV-4: a visit that is booked last and comes first lacks nothing; the last to come does', async () => {
    const { kit, book } = await aKit(70);
    const ahead = await Promise.all(Array.from({ length: 80 }, (_, n) => book(80 - n)));
    expect(await bench.level(kit)).toEqual([70, 70, 10]);
    const today = await book(0);
    expect(await lacks(today)).toEqual([0]);
    expect(await lacks(ahead[80 - 69] as string)).toEqual([0]);
    expect(await lacks(ahead[80 - 70] as string)).toEqual([1]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-4: cancelled and restored, a visit has its place again; a delivery reaches all that lack it', async () => {
    const { kit, serviceId, book } = await aKit(1);
    const [first, ...others] = [
      await book(1),
      ...(await Promise.all(Array.from({ length: 65 }, (_, n) => book(n + 2)))),
    ];
    const say = (version: number, status: 'cancelled' | 'booked') =>
      bench.hear(bench.said(first, version, { status, serviceIds: [serviceId], start: startOf(1) }));
    await say(2, 'cancelled');
    expect(await lacks(others[0] as string)).toEqual([0]);
    await say(3, 'booked');
    expect([await lacks(first), await lacks(others[0] as string)]).toEqual([[0], [1]]);
    await bench.receive(kit, 65);
    expect(await bench.level(kit)).toEqual([66, 66, 0]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-4: what was reserved in the order of booking is put in order when a visit lacks the goods', async () => {
    const { kit, book } = await aKit(2);
    const [soon, later, last] = [await book(1), await book(2), await book(3)];
    const place = `where product_id = '${kit}' and appointment_id =`;
    await bench.query(`update appointment_need set reserved = 0 ${place} $1`, [soon]);
    await bench.query(`update appointment_need set reserved = 1 ${place} $1`, [last]);
    const latest = await book(4);
    const all = await Promise.all([soon, later, last, latest].map(lacks));
    expect(all).toEqual([[0], [0], [1], [1]]);
  });

  it('INV-4: what is used is off the shelf, and the visits after it lack what was reserved for them', async () => {
    const { kit, serviceId, book } = await aKit(1);
    const soon = await book(1);
    const walkIn = await bench.booked({ serviceIds: [serviceId], start: startOf(9), status: 'completed' });
    expect([await lacks(walkIn), await lacks(soon)]).toEqual([[0], [1]]);
    expect(await bench.level(kit)).toEqual([0, 0, 1]);
  });

  it('INV-4: a person at the desk is sold what only later visits use, and never what was sold before', async () => {
    const { kit, book } = await aKit(1);
    const later = await book(20);
    const today = await bench.booked({ serviceIds: [], start: startOf(1) });
    expect(await bench.sell(today, { productId: kit })).toMatchObject({ lines: [{ left: 0 }] });
    expect(await lacks(later)).toEqual([1]);
    const earlier = await bench.booked({ serviceIds: [], start: startOf(0) });
    await expect(bench.sell(earlier, { productId: kit })).rejects.toMatchObject({
      code: 'stock-short',
      facts: { left: 0 },
    });
  });
});
