import type { ProductLine, ProductLines } from '@anteroom/contracts-inventory';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../../shared/ui/toasts';
import { aProblem, anAppointment, berlin } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { until } from '../../testing/settle';
import { GoodsDesk } from '../goods-desk.fixture';
import { aProduct } from '../goods.fixture';
import { ProductsSection } from './products-section';

const visit = anAppointment() as unknown as Appointment;
const address = `/api/appointments/${visit.id}/product-lines`;
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const cream: ProductLine = {
  ...{ lineId: 'line-1', productId: 'cream', name: 'Zinc cream', article: 'ZC-1', saleUnit: 'tube', quantity: 1 },
  ...{ price: euro(850), discount: euro(0), total: euro(850), left: 11 },
};
const sold = (facts: Partial<ProductLines> = {}): ProductLines => ({
  ...{ appointmentId: visit.id, version: 2, state: 'reserved', lines: [cream], total: euro(850) },
  ...facts,
});
const quantity = 'td input';
const discount = 'td.off input';

describe('INV-4 the products sold with a visit', () => {
  let desk: GoodsDesk<ProductsSection>;
  const said = () => TestBed.inject(Toasts).list().at(-1)?.message;
  async function open(lines = sold()): Promise<void> {
    desk.server.on(`GET ${address}`, 200, lines);
    await desk.open(ProductsSection, { visit });
  }
  beforeEach(() => {
    desk = new GoodsDesk();
  });
  afterEach(() => desk.close());

  it('INV-4: a scanned barcode sells its product, with Enter before anything was found', async () => {
    await open(sold({ lines: [], total: null }));
    const page = { products: [aProduct()], counts: { all: 1, low: 0, expiring: 0 }, next: null };
    desk.server.on(`GET /api/branches/${berlin.id}/products`, 200, page).on(`POST ${address}`, 201, sold());
    const field = desk.one('ar-product-finder input') as HTMLInputElement;
    field.value = '4006381333931';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    await desk.rest();
    await until(() => desk.sent().length > 0);
    await desk.rest();
    expect(desk.sent()[0]?.body).toEqual({ productId: 'gloves' });
    expect(desk.text).toContain('11 tube left');
    expect(await accessFaults(desk.page)).toEqual([]);
  });

  it('INV-4: of two who want the last piece one is told how much can still be had', async () => {
    await open();
    const detail = 'Of Zinc cream nothing can be had any more. Nothing was changed.';
    desk.server.on(`PATCH ${address}/line-1`, 409, { ...aProblem('stock-short', { left: 0 }), detail });
    await desk.type(quantity, '3');
    expect(said()).toBe(detail);
    expect((desk.one(quantity) as HTMLInputElement).value).toBe('1');
  });

  it('INV-4: what cannot be meant is said at its line, and nothing is sent', async () => {
    await open();
    await desk.type(quantity, '0');
    expect(desk.one('#product-line-fault').textContent).toBe('A whole number, 1 or more.');
    await desk.type(discount, '9');
    expect(desk.one('#product-line-fault').textContent).toContain('no more than the line costs');
    expect(desk.sent()).toEqual([]);
    desk.server.on(
      `PATCH ${address}/line-1`,
      200,
      sold({ lines: [{ ...cream, discount: euro(850), total: euro(0) }] }),
    );
    await desk.type(discount, '8,50');
    expect(desk.sent()[0]?.body).toEqual({ discount: 850 });
    expect(desk.page.querySelector('#product-line-fault')).toBeNull();
  });

  it('INV-4: another line that a colleague changed stands in nobody’s way; the same one is shown as it is', async () => {
    await open();
    const other = sold({ version: 3, lines: [cream, { ...cream, lineId: 'line-2', name: 'Soap' }] });
    desk.server.reply(`PATCH ${address}/line-1`, () => {
      desk.server.on(`PATCH ${address}/line-1`, 200, sold({ version: 4, lines: [{ ...cream, quantity: 2 }] }));
      return refusal(other);
    });
    await desk.type(quantity, '2');
    expect(desk.sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"2"', '"3"']);
    const same = sold({ version: 5, lines: [{ ...cream, quantity: 6 }] });
    desk.server.reply(`PATCH ${address}/line-1`, () => refusal(same));
    await desk.type(quantity, '3');
    expect(said()).toContain('Somebody else changed this product line');
    expect((desk.one(quantity) as HTMLInputElement).value).toBe('6');
  });

  it('INV-4: what cannot be read says so; without the right nothing can be sold', async () => {
    desk.server.on(`GET ${address}`, 503, aProblem('service-unavailable', { component: 'inventory' }));
    await desk.open(ProductsSection, { visit, rights: ['inventory.view'] });
    expect(desk.one('[role=alert]').textContent).not.toBe('');
    expect(desk.page.querySelector('ar-product-finder')).toBeNull();
    desk.server.on(`GET ${address}`, 200, sold());
    await desk.press('[role=alert] button');
    expect((desk.one(quantity) as HTMLInputElement).readOnly).toBe(true);
    expect(await accessFaults(desk.page)).toEqual([]);
  });
});

function refusal(current: ProductLines): Response {
  const body = aProblem('stale', { current });
  return { ok: false, status: 412, headers: new Headers(), json: () => Promise.resolve(body) } as unknown as Response;
}
