import type { Movement } from '@anteroom/contracts-inventory';
import { aProblem, anna, berlin } from '../testing/a-day';
import { accessFaults } from '../testing/accessible';
import { BillsTab } from './bills/bills-tab';
import { GoodsDesk } from './goods-desk.fixture';
import { aCard, aLevel, aProduct } from './goods.fixture';
import { MovementsTab } from './movements/movements-tab';
import { StockTab } from './stock/stock-tab';

const branch = `GET /api/branches/${berlin.id}`;
const received: Movement = {
  ...{ id: 'm1', productId: 'gloves', productName: 'Nitrile gloves, M', writeOffUnit: 'piece', storeName: 'General' },
  ...{ kind: 'receipt', quantity: 100, value: { amount: 640, currency: 'EUR' }, at: '2026-11-24T08:00:00Z', by: anna },
  ...{ lotCode: '7A', reason: null, document: 'INV 1', isReversal: false, appointment: null },
};

describe('INV-1 INV-2 INV-3 the tabs of the inventory', () => {
  const desks: GoodsDesk<unknown>[] = [];
  function desk<T>(): GoodsDesk<T> {
    const made = new GoodsDesk<T>();
    made.server
      .on(`${branch}/products`, 200, { products: [aProduct()], counts: { all: 1, low: 0, expiring: 0 }, next: null })
      .on('GET /api/products/gloves', 200, aCard({ movements: [received] }))
      .on(`${branch}/services`, 200, [{ id: 'blood', name: 'Blood test', category: 'Nursing' }])
      .on(`${branch}/team-members`, 200, [])
      .on(`${branch}/resources`, 200, [])
      .on(`${branch}/bills-of-materials`, 200, [])
      .on(`${branch}/movements`, 200, { movements: [received], next: null });
    desks.push(made);
    return made;
  }
  afterEach(() => desks.splice(0).forEach((one) => one.close()));

  it('INV-1: a product is opened, edited where it stands, and shown as it was saved', async () => {
    const stock = desk<StockTab>();
    await stock.open(StockTab, { inputs: { item: 'gloves' } });
    expect(stock.one('tr.on').textContent).toContain('€6.40');
    expect(await accessFaults(stock.page)).toEqual([]);
    await stock.press('ar-product-panel header .btn');
    stock.server.on('PATCH /api/products/gloves', 200, aProduct({ version: 4, name: 'Gloves M' }));
    stock.server.on('GET /api/products/gloves', 200, aCard({ version: 4, name: 'Gloves M' }));
    await stock.type('[name=name]', 'Gloves M');
    await stock.submit();
    expect(stock.one('ar-product-panel h2').textContent).toBe('Gloves M');
    expect(stock.page.querySelector('ar-product-form')).toBeNull();
  });

  it('INV-1: who may only look sees no way to add, edit or move', async () => {
    const stock = desk<StockTab>();
    await stock.open(StockTab, { inputs: { item: 'gloves' }, rights: ['inventory.view'] });
    expect(
      stock.page.querySelectorAll('.btn.pri, ar-product-panel .acts, ar-product-panel header .btn + .btn'),
    ).toHaveLength(0);
  });

  it('INV-1: a push that comes while a product is edited takes nothing that was typed', async () => {
    const stock = desk<StockTab>();
    await stock.open(StockTab, { inputs: { item: 'gloves' } });
    await stock.press('ar-product-panel header .btn');
    await stock.type('[name=price]', '11');
    stock.server.on('GET /api/products/gloves', 503, aProblem('service-unavailable', { component: 'inventory' }));
    await stock.tell({ changed: [aLevel({ balance: 3 })] });
    expect((stock.one('[name=price]') as HTMLInputElement).value).toBe('11');
  });

  it('INV-2: the ledger and the bills of materials can be read by everybody', async () => {
    const ledger = desk<MovementsTab>();
    await ledger.open(MovementsTab);
    expect(ledger.text).toContain('+100 piece');
    expect(await accessFaults(ledger.page)).toEqual([]);
    ledger.close();
    desks.splice(0);
    const bills = desk<BillsTab>();
    await bills.open(BillsTab, { inputs: { service: 'blood' } });
    expect(bills.text).toContain('Nothing is used up');
    expect(await accessFaults(bills.page)).toEqual([]);
  });
});
