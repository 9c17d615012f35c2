import { inventoryRoutes } from '@anteroom/contracts-inventory';
import { Problem, type Route, type StaffIdentity, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { Queues, redisPlace } from '@anteroom/platform-messaging';
import { createLogger } from '@anteroom/platform-observability';
import { testRedisUrl, waitUntil } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InventoryModule } from '../inventory.module';
import { aColleague, berlin, bloodTest, cupboard, newYork } from '../testing/centre.fixture';
import { InventoryBench } from '../testing/inventory-bench.fixture';

const IDENTITY_SECRET = 'a secret that is long enough for tests';

interface Asked {
  method?: Route['method'];
  body?: object;
  by?: StaffIdentity;
  headers?: Record<string, string>;
}

describe('the inventory service over HTTP', () => {
  const redisUrl = testRedisUrl();
  const signer = new IdentitySigner(IDENTITY_SECRET);
  const anna = aColleague({ branchIds: [berlin] });
  let bench: InventoryBench;
  let service: NestFastifyApplication;
  let gloves: string;

  beforeAll(async () => {
    bench = await InventoryBench.open(2);
    gloves = await bench.product({ name: 'Nitrile gloves, M', article: 'GL-220', barcode: '4006381333931' });
    const logger = createLogger('inventory-test', 'silent');
    const { appUrl: DATABASE_URL } = bench.database;
    const local = { HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent' as const, IDENTITY_SECRET };
    const config = { ...local, DATABASE_URL, REDIS_URL: redisUrl };
    service = await createHttpService({ module: InventoryModule.with(config, logger), logger, config });
    await service.init();
  });
  afterAll(async () => {
    await service.close();
    await bench.close();
  });

  async function ask(url: string, { method = 'GET', body, by = anna, headers = {} }: Asked = {}) {
    const identity = await signer.sign(by);
    return service.inject({ method, url, payload: body, headers: { [identityHeader]: identity, ...headers } });
  }
  const create = (url: string, body: object, asked: Asked = {}) =>
    ask(url, { ...asked, method: 'POST', body, headers: { 'idempotency-key': bench.key() } });
  const answered = (name: string, response: { json: () => unknown; statusCode: number }, status = 200) => {
    expect([response.statusCode, response.statusCode === status ? '' : response.json()]).toEqual([status, '']);
    const route = inventoryRoutes.find((one) => one.name === name);
    return route?.response.parse(response.json()) as unknown;
  };
  const problem = (response: { json: () => unknown }) => Problem.parse(response.json());

  it('INV-1: every answer is what the contracts say', async () => {
    const branch = `/branches/${berlin}`;
    answered(
      'receiveStock',
      await create(`/products/${gloves}/receipts`, {
        quantity: 1,
        unit: 'box',
        lot: { code: '7A', expiresOn: '2026-12-14' },
      }),
      201,
    );
    answered('writeOffStock', await create(`/products/${gloves}/write-offs`, { quantity: 1, reason: 'Torn' }), 201);
    answered('correctStock', await create(`/products/${gloves}/corrections`, { counted: 101, reason: 'Counted' }), 201);
    const added = {
      article: 'SY-005',
      name: 'Syringe 5 ml',
      storeId: cupboard,
      saleUnit: 'box',
      writeOffUnit: 'piece',
      ratio: 100,
      price: 0,
      cost: 900,
      criticalBalance: 150,
      fullBalance: 600,
    };
    const syringe = answered('addProduct', await create(`${branch}/products`, added), 201) as {
      id: string;
      version: number;
    };
    const patch = { method: 'PATCH' as const, headers: { 'if-match': '"1"' } };
    answered(
      'editProduct',
      await ask(`/products/${syringe.id}`, { ...patch, body: { name: 'Syringe, 5 ml', barcode: null } }),
    );
    const bill = answered(
      'addBillOfMaterials',
      await create(`${branch}/bills-of-materials`, {
        serviceId: bloodTest,
        items: [{ productId: gloves, quantity: 2 }],
      }),
      201,
    ) as { id: string };
    answered(
      'editBillOfMaterials',
      await ask(`/bills-of-materials/${bill.id}`, {
        ...patch,
        body: {
          items: [
            { productId: gloves, quantity: 2 },
            { productId: syringe.id, quantity: 1 },
          ],
        },
      }),
    );
    const visit = await bench.booked();
    answered('getConsumables', await ask(`/appointments/${visit}/consumables`));
    answered(
      'editConsumables',
      await ask(`/appointments/${visit}/consumables`, {
        ...patch,
        body: { items: [{ productId: gloves, amount: 3 }] },
      }),
    );
    const lines = answered(
      'addProductLine',
      await create(`/appointments/${visit}/product-lines`, { barcode: '4006381333931' }).then(async (refused) => {
        expect(problem(refused)).toMatchObject({ code: 'stock-short', status: 409, left: 98 });
        await create(`/products/${gloves}/receipts`, { quantity: 500 });
        return create(`/appointments/${visit}/product-lines`, { barcode: '4006381333931' });
      }),
      201,
    ) as { lines: { lineId: string }[] };
    const line = `/appointments/${visit}/product-lines/${lines.lines[0]?.lineId}`;
    answered('editProductLine', await ask(line, { ...patch, body: { discount: 100 } }));
    answered('listProductLines', await ask(`/appointments/${visit}/product-lines`));
    answered('removeProductLine', await ask(line, { method: 'DELETE', headers: { 'if-match': '"2"' } }));
    for (const [name, path] of [
      ['listStores', 'stores'],
      ['listProducts', 'products?text=syr'],
      ['listReorder', 'reorder-list'],
      ['listMovements', 'movements?kind=receipt&from=2026-11-01&to=2026-11-30'],
      ['recountStock', 'recount'],
      ['listBillsOfMaterials', 'bills-of-materials'],
      ['listShortages', 'shortages?from=2026-11-26&to=2026-11-26'],
      ['getInventorySettings', 'inventory-settings'],
    ] as const) {
      const list = answered(name, await ask(`${branch}/${path}`)) as object;
      expect(Object.values(list).flat()).not.toEqual([]);
    }
    const settings = { ...patch, body: { writeOffAt: 'completed' } };
    answered('saveInventorySettings', await ask(`${branch}/inventory-settings`, settings));
    expect(answered('getProduct', await ask(`/products/${gloves}`))).toMatchObject({
      level: { balance: 601, reserved: 3, expiry: 'soon' },
      bills: [{ quantity: 2 }],
      lots: [{ code: '7A', state: 'soon' }, { code: '' }],
    });
  });

  it('INV-1: the list is paged, searched by word, article and barcode, and shows first what needs attention', async () => {
    for (const name of ['Plaster', 'Gauze', 'Bandage'])
      await bench.receive(await bench.product({ name }, newYork), 1_000);
    await bench.product({ name: 'Zinc cream', barcode: '12345678' }, newYork);
    type Page = { products: { name: string; level: { state: string } }[]; next: string | null; counts: object };
    const page = async (query: string) =>
      answered('listProducts', await ask(`/branches/${newYork}/products?${query}`, { by: aColleague() })) as Page;
    const first = await page('limit=2');
    expect(first).toMatchObject({
      products: [{ name: 'Zinc cream' }, { name: 'Bandage' }],
      counts: { all: 4, low: 1, expiring: 0 },
    });
    const second = await page(`limit=2&cursor=${first.next}`);
    expect(second).toMatchObject({ products: [{ name: 'Gauze' }, { name: 'Plaster' }], next: null });
    for (const text of ['12345678', 'ZIN', 'cream%20zin'])
      expect((await page(`text=${text}`)).products).toMatchObject([{ name: 'Zinc cream' }]);
    expect((await page('text=%25')).products).toEqual([]);
    expect((await page('state=low')).products).toHaveLength(1);
    expect(problem(await ask(`/branches/${newYork}/products?cursor=x`, { by: aColleague() })).code).toBe('invalid');
  });

  it('SYS-1: what belongs to another branch does not exist, and each route asks for its right', async () => {
    const by = aColleague({ branchIds: [newYork] });
    expect((await ask(`/products/${gloves}`, { by })).statusCode).toBe(404);
    expect((await create(`/products/${gloves}/receipts`, { quantity: 1 }, { by })).statusCode).toBe(404);
    expect((await ask(`/branches/${berlin}/products`, { by })).statusCode).toBe(404);
    const reader = aColleague({ rights: ['inventory.view'], branchIds: [berlin] });
    const refused = await create(`/products/${gloves}/receipts`, { quantity: 1 }, { by: reader });
    expect(problem(refused)).toMatchObject({ code: 'right-missing', right: 'inventory.move' });
    const settings = { method: 'PATCH' as const, body: { writeOffAt: 'arrived' }, headers: { 'if-match': '"1"' } };
    const unsaved = await ask(`/branches/${berlin}/inventory-settings`, { ...settings, by: reader });
    expect(problem(unsaved)).toMatchObject({ code: 'right-missing', right: 'inventory.edit' });
    expect((await ask(`/products/${gloves}`, { method: 'PATCH', body: { name: 'x' } })).statusCode).toBe(428);
    expect((await ask(`/products/${gloves}/receipts`, { method: 'POST', body: { quantity: 1 } })).statusCode).toBe(422);
  });

  it('INV-3: hears of appointments from the queue', async () => {
    const queues = new Queues(redisPlace(redisUrl));
    await queues.whenReady();
    const visit = bench.nextId();
    await queues.add('inventory', [bench.said(visit, 1)]);
    const heard = await waitUntil(async () => {
      const { state, items } = await bench.consumables(visit);
      return state === 'reserved' && items;
    });
    expect(heard).toMatchObject([{ amount: 2 }, { missing: 1 }]);
    await queues.close();
  });
});
