import { berlin, bloodTest, newYork } from '../testing/centre.fixture';
import { InventoryBench } from '../testing/inventory-bench.fixture';

let bench: InventoryBench;
let gloves: string;
beforeAll(async () => {
  bench = await InventoryBench.open(4);
  gloves = await bench.product({ name: 'Gloves' });
  await bench.receive(gloves, 10);
});
afterAll(() => bench.close());

describe('INV-2 the ledger in the database', () => {
  it.each([
    ['changes a movement', `update movement set quantity = 5`],
    ['takes a movement away', `delete from movement`],
    ['empties the ledger', `truncate movement`],
    ['writes a balance', `update stock_level set balance = 99`],
    ['writes a worth', `update stock_level set value = 0`],
    ['writes what is reserved', `update stock_level set reserved = 0`],
    [
      'adds a level with a balance',
      `insert into stock_level select product_id, store_id, branch_id, 5 from stock_level`,
    ],
    ['writes a lot', `update lot set balance = 99`],
    ['writes what was written off', `update appointment_need set posted = 0`],
    ['adds a kind of movement', `insert into movement_kind values ('gift')`],
  ])('INV-2: nobody with the service’s role %s', async (_, sql) => {
    await expect(bench.query(sql)).rejects.toThrow(/permission denied/);
  });

  it.each(['update movement set quantity = 5', 'delete from movement', 'truncate movement cascade'])(
    'INV-2: not even the owner may: %s',
    async (sql) => {
      await expect(bench.asOwner(`set app.branch_ids = '${berlin}'; ${sql}`)).rejects.toThrow(
        /never changed or taken away/,
      );
    },
  );

  it('INV-2: no movement may leave less than nothing, whoever writes it', async () => {
    const post = (quantity: number) =>
      bench.query(
        `insert into movement (id, branch_id, store_id, product_id, lot_id, kind, quantity, value, at, by_id, by_name, by_colour)
         select gen_random_uuid(), branch_id, store_id, product_id, id, 'write-off', $2, 0, now(), gen_random_uuid(), 'x', 0
         from lot where product_id = $1`,
        [gloves, quantity],
      );
    await expect(post(-11)).rejects.toThrow(/check constraint/);
    await post(-1);
    await post(1);
    expect(await bench.level(gloves)).toEqual([10, 0, 0]);
    expect(await bench.differences()).toEqual([]);
  });

  it('INV-4: no more can be reserved than there is, and nothing is taken twice for one need, whoever writes it', async () => {
    await bench.bill(bloodTest, [{ productId: gloves, quantity: 2 }]);
    const visit = await bench.booked();
    await expect(bench.query('update appointment_need set reserved = 11, amount = 11')).rejects.toThrow(
      /reserved_is_there/,
    );
    await bench.hear(bench.said(visit, 2, { status: 'completed' }));
    const again = `insert into movement (id, branch_id, store_id, product_id, lot_id, kind, quantity, value, at, by_id,
        by_name, by_colour, appointment_id, purpose, revision)
      select gen_random_uuid(), branch_id, store_id, product_id, lot_id, kind, quantity, value, at, by_id, by_name,
        by_colour, appointment_id, purpose, revision + $2 from movement where appointment_id = $1`;
    await expect(bench.query(again, [visit, 0])).rejects.toThrow(/movement_once/);
    await expect(bench.query(again, [visit, 1])).rejects.toThrow(/posted_once/);
  });

  it('INV-2: another branch sees neither the shelf nor its movements', async () => {
    for (const table of ['product', 'stock_level', 'lot', 'movement', 'store', 'appointment', 'appointment_need']) {
      const elsewhere = await bench.query<{ branch_id: string }>(`select branch_id from ${table}`, [], [newYork]);
      expect(elsewhere.filter((row) => row.branch_id === berlin)).toEqual([]);
      expect(await bench.query(`select 1 from ${table}`, [], [])).toEqual([]);
    }
  });

  it('INV-2: the recount sees what was tampered with', async () => {
    await bench.asOwner(
      `set app.branch_ids = '${berlin}'; update stock_level set balance = balance + 1 where product_id = '${gloves}'`,
    );
    expect(await bench.differences()).toEqual([{ figure: 'balance', id: gloves, kept: 9, recounted: 8 }]);
  });
});
