import type { ProductLines, ProductOnShelf, Recount, StockLevel, Store } from '@anteroom/contracts-inventory';
import { randomUUID } from 'node:crypto';
import type { Answer, Desk } from '../desk/desk.ts';
import { type Centre, type FreeSlot, openCentre } from '../system/centre.ts';
import { eventually } from '../system/eventually.ts';
import { hurt } from '../system/system.ts';

let centre: Centre;
let desks: Desk[];
let keeper: Desk;

beforeAll(async () => {
  centre = await openCentre(2);
  desks = await centre.desks(8);
  keeper = desks.find(({ session }) => session.rights.includes('inventory.edit')) as Desk;
});
afterAll(() => centre.close());

function create<T>(desk: Desk, path: string, body: object): Promise<Answer<T>> {
  return desk.send<T>(path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
}

/** A product of its own, so that the demo's visits have no part in it. */
async function aProduct(quantity: number): Promise<string> {
  const branch = `/branches/${keeper.branchId}`;
  const stores = await keeper.send<Store[]>(`${branch}/stores`);
  const article = `E2E-${randomUUID().slice(0, 8)}`;
  const unit = { saleUnit: 'pcs', writeOffUnit: 'pcs', ratio: 1 };
  const figures = { price: 900, cost: 400, criticalBalance: 0, fullBalance: 10 };
  const product = { article, name: `Proof ${article}`, storeId: stores.body[0]?.id, ...unit, ...figures };
  const { body } = await create<ProductOnShelf>(keeper, `${branch}/products`, product);
  if (quantity > 0) await create(keeper, `/products/${body.id}/receipts`, { quantity });
  return body.id;
}

const levelOf = async (productId: string) => (await keeper.send<ProductOnShelf>(`/products/${productId}`)).body.level;

async function differences(): Promise<Recount['differences']> {
  const { body } = await keeper.send<Recount>(`/branches/${keeper.branchId}/recount`);
  return body.differences;
}

async function booked(count: number, serviceId?: string): Promise<string[]> {
  const slots = centre.slots(count, { minutes: serviceId ? 60 : 30, position: 'Nursing' });
  const services = serviceId ? [{ serviceId }] : [];
  const book = ({ end, ...slot }: FreeSlot) => keeper.book(serviceId ? { ...slot, services } : { ...slot, end });
  const answers = await Promise.all(slots.map(book));
  return answers.map(({ status, body }) => {
    expect(status).toBe(201);
    return body.id;
  });
}

describe('Stock, over HTTP while everything moves', () => {
  it('INV-4: of eight desks that sell the last one, at once after booking, one does', async () => {
    const productId = await aProduct(1);
    const visits = await booked(8);
    const answers = await Promise.all(
      visits.map((visit, i) =>
        create<ProductLines>(desks[i] as Desk, `/appointments/${visit}/product-lines`, { productId }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.every(({ body }) => body.code === 'stock-short')).toBe(true);
    expect(await levelOf(productId)).toMatchObject({ balance: 1, reserved: 1 });
    expect(await differences()).toEqual([]);
  });

  it('INV-3: a service that is killed again and again writes every completed visit off exactly once', async () => {
    const productId = await aProduct(10_000);
    const { id: serviceId } = centre.service('Wound dressing');
    const bills = `/branches/${keeper.branchId}/bills-of-materials`;
    const { body } = await keeper.send<{ id: string; version: number; serviceId: string; items: object[] }[]>(bills);
    const bill = body.find((one) => one.serviceId === serviceId);
    const items = [{ productId, quantity: 3 }];
    const edit = { method: 'PATCH', body: { items }, headers: { 'if-match': `"${bill?.version}"` } };
    expect((await keeper.send(`/bills-of-materials/${bill?.id}`, edit)).status).toBe(200);
    const before = await levelOf(productId);
    const visits = await booked(10, serviceId);
    const isReserved = (level: StockLevel) => level.reserved === before.reserved + 30;
    await eventually('the visits are reserved for', () => levelOf(productId), isReserved);
    for (const [i, visit] of visits.entries()) {
      if (i % 4 === 0) await hurt('inventory-1', 'SIGKILL');
      for (const status of ['arrived', 'completed', 'in-room', 'completed']) {
        expect((await keeper.changeStatus(visit, status)).status).toBe(200);
      }
    }
    const isTaken = (level: StockLevel) => level.balance === before.balance - 30 && level.reserved === before.reserved;
    await eventually('the visits are written off', () => levelOf(productId), isTaken, 60_000);
    expect(await differences()).toEqual([]);
  });
});
