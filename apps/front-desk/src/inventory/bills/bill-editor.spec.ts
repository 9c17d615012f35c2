import type { BillOfMaterials } from '@anteroom/contracts-inventory';
import type { ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';
import { aProblem, berlin } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { GoodsDesk } from '../goods-desk.fixture';
import { BillEditor } from './bill-editor';

const needles = {
  ...{ productId: 'needles', name: 'Needles', article: 'NE-1', quantity: 2 },
  ...{ writeOffUnit: 'piece', saleUnit: 'box', ratio: 100 },
};
const bill: BillOfMaterials = {
  ...{ id: 'bill-1', version: 4, branchId: berlin.id, serviceId: 'blood', teamMemberId: null },
  items: [needles],
};
const service = { id: 'blood', name: 'Blood test', category: 'Nursing' } as ServiceOnOffer;
const weber = { id: 'weber', name: 'Dr Weber', offers: [{ serviceId: 'blood' }] } as unknown as TeamMember;
const adding = `POST /api/branches/${berlin.id}/bills-of-materials`;
const editing = 'PATCH /api/bills-of-materials/bill-1';

describe('INV-3 the editor of a bill of materials', () => {
  let desk: GoodsDesk<BillEditor>;
  const save = () => desk.press('.btn.pri');
  beforeEach(async () => {
    desk = new GoodsDesk();
    const inputs = { row: { service, general: bill, own: [] }, members: [weber], branchId: berlin.id };
    await desk.open(BillEditor, { inputs });
  });
  afterEach(() => desk.close());

  it.each(['-2', '0', '1.5', ''])('INV-3: “%s” is said to be no amount, and nothing is saved', async (wrong) => {
    await desk.type('li input', wrong);
    await save();
    expect(desk.one('li .err').textContent.trim()).toBe('A service uses up at least 1 of Needles: a whole number.');
    expect(desk.sent()).toEqual([]);
    expect(await accessFaults(desk.page)).toEqual([]);
  });

  it('INV-3: an amount is saved in either unit; a unit that is none any more is refused in words', async () => {
    await desk.type('li input', '1');
    await desk.type('li select', 'box');
    const detail = 'Needles is counted in piece or pack, not in “box”.';
    desk.server.on(editing, 422, { ...aProblem('unit-unknown', { unit: 'box' }), detail });
    await save();
    expect(desk.one('[role=alert]').textContent).toBe(detail);
    expect((desk.one('li input') as HTMLInputElement).value).toBe('1');
    desk.server.on(editing, 200, { ...bill, version: 5 });
    await save();
    expect(desk.sent()[1]?.body).toEqual({ items: [{ productId: 'needles', quantity: 1, unit: 'box' }] });
    expect(desk.sent()[1]?.headers.get('if-match')).toBe('"4"');
  });

  it('INV-3: somebody else saved meanwhile: what they saved is said, what was typed stays and can be saved', async () => {
    await desk.type('li input', '3');
    const current = { ...bill, version: 5, items: [{ ...needles, quantity: 9 }] };
    desk.server.on(editing, 412, aProblem('stale', { current }));
    await save();
    expect(desk.one('[role=alert]').textContent).toContain('Needles 9 piece');
    expect((desk.one('li input') as HTMLInputElement).value).toBe('3');
    desk.server.on(editing, 200, { ...bill, version: 6 });
    await save();
    expect(desk.sent()[1]?.headers.get('if-match')).toBe('"5"');
  });

  it('INV-3: one person’s own bill is added beside everybody’s; an answer that never came has one effect', async () => {
    await desk.type('#bill-member', 'weber');
    expect(desk.text).toContain('Has none of their own: everybody’s counts.');
    expect(desk.page.querySelector('li input')).toBeNull();
    desk.server.on(`GET /api/branches/${berlin.id}/products`, 200, { products: [], counts: {}, next: null });
    desk.server.on(adding, 503, aProblem('service-unavailable', { component: 'inventory' }));
    desk.view.componentInstance['add']({ ...needles, id: 'needles' } as never);
    await desk.rest();
    await save();
    await save();
    expect(desk.sent().map(({ body }) => body)[0]).toMatchObject({ serviceId: 'blood', teamMemberId: 'weber' });
    expect(new Set(desk.sent().map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });
});
