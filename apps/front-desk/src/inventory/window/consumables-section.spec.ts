import type { Consumable, Consumables } from '@anteroom/contracts-inventory';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { aProblem, anAppointment } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { GoodsDesk } from '../goods-desk.fixture';
import { ConsumablesSection } from './consumables-section';

const visit = anAppointment() as unknown as Appointment;
const address = `/api/appointments/${visit.id}/consumables`;
const gloves: Consumable = {
  ...{ productId: 'gloves', name: 'Nitrile gloves, M', article: 'GL-220', writeOffUnit: 'piece', isEdited: false },
  ...{ planned: 2, amount: 2, reserved: 2, writtenOff: 0, missing: 0, balance: 140, available: 130 },
};
const strips: Consumable = { ...gloves, productId: 'strips', name: 'Strips', reserved: 1, missing: 1 };
const used = (facts: Partial<Consumables> = {}): Consumables => ({
  ...{ appointmentId: visit.id, version: 3, state: 'reserved', writeOffAt: 'completed', items: [gloves] },
  ...facts,
});
const amount = 'li input';

describe('INV-3 the consumables in the window of a visit', () => {
  let desk: GoodsDesk<ConsumablesSection>;
  async function open(consumables = used(), rights?: Parameters<typeof desk.open>[1]): Promise<void> {
    desk.server.on(`GET ${address}`, 200, consumables);
    await desk.open(ConsumablesSection, { visit, ...rights });
    await desk.press('h3 > button');
  }
  beforeEach(() => {
    desk = new GoodsDesk();
  });
  afterEach(() => desk.close());

  it('INV-4: what the visit lacks is said before anybody opens the section', async () => {
    desk.server.on(`GET ${address}`, 200, used({ items: [gloves, strips] }));
    await desk.open(ConsumablesSection, { visit });
    expect(desk.one('[role=status]').textContent.trim()).toBe('This visit lacks 1 piece of Strips.');
    expect(desk.one('h3').textContent).toContain('Not enough');
    expect(await accessFaults(desk.page)).toEqual([]);
  });

  it('INV-3: an amount is written over the plan, with what is left after, on the version that was seen', async () => {
    await open();
    expect(desk.text).toContain('Reserved. Taken off the shelf at Completed.');
    expect(desk.text).toContain('130 piece left after');
    desk.server.on(`PATCH ${address}`, 200, used({ version: 4, items: [{ ...gloves, amount: 5, isEdited: true }] }));
    await desk.type(amount, '5');
    expect(desk.sent()[0]).toMatchObject({ body: { items: [{ productId: 'gloves', amount: 5 }] } });
    expect(desk.sent()[0]?.headers.get('if-match')).toBe('"3"');
    desk.server.on(`PATCH ${address}`, 200, used({ version: 5 }));
    await desk.press('li .plain');
    expect(desk.sent()[1]?.body).toEqual({ items: [{ productId: 'gloves', amount: null }] });
    expect(await accessFaults(desk.page)).toEqual([]);
  });

  it('INV-3: what is no amount is said beside it, and nothing is sent', async () => {
    await open();
    for (const wrong of ['-1', '1.5', 'two', '']) {
      await desk.type(amount, wrong);
      expect(desk.one('#consumable-fault').textContent).toBe('A whole number, 0 or more.');
    }
    expect(desk.one(amount).getAttribute('aria-invalid')).toBe('true');
    expect(desk.sent()).toEqual([]);
  });

  it('INV-3: after they were written off another amount needs a reason', async () => {
    await open(used({ state: 'written-off', items: [{ ...gloves, reserved: 0, writtenOff: 2 }] }));
    await desk.type(amount, '3');
    expect(desk.sent()).toEqual([]);
    expect(document.activeElement).toBe(desk.one('#consumables-reason'));
    desk.server.on(`PATCH ${address}`, 200, used({ version: 4, state: 'written-off' }));
    await desk.type('#consumables-reason', 'One was torn');
    await desk.press('.why .pri');
    expect(desk.sent()[0]?.body).toEqual({ items: [{ productId: 'gloves', amount: 3 }], reason: 'One was torn' });
    expect(desk.page.querySelector('.why')).toBeNull();
  });

  it('INV-3: what a colleague changed of another product stands in nobody’s way; of the same one, the person decides', async () => {
    await open(used({ items: [gloves, strips] }));
    const other = used({ version: 4, items: [gloves, { ...strips, amount: 9 }] });
    desk.server.reply(`PATCH ${address}`, () => {
      desk.server.on(`PATCH ${address}`, 200, used({ version: 5, items: [{ ...gloves, amount: 5 }, strips] }));
      return refusal(other);
    });
    await desk.type(amount, '5');
    expect(desk.sent().map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
    const same = used({ version: 6, items: [{ ...gloves, amount: 7 }, strips] });
    desk.server.reply(`PATCH ${address}`, () => refusal(same));
    await desk.type(amount, '4');
    expect(desk.one('.why .err').textContent).toBe('Somebody else saved 7 piece of Nitrile gloves, M meanwhile.');
    desk.server.on(`PATCH ${address}`, 200, used({ version: 7, items: [{ ...gloves, amount: 4 }, strips] }));
    await desk.press('.why .pri');
    expect(desk.sent().at(-1)?.headers.get('if-match')).toBe('"6"');
    expect(desk.page.querySelector('.why')).toBeNull();
  });

  it('INV-3: a refused amount does not stay in the field; without the right none can be typed', async () => {
    await open();
    desk.server.on(`PATCH ${address}`, 503, aProblem('service-unavailable', { component: 'inventory' }));
    await desk.type(amount, '8');
    expect((desk.one(amount) as HTMLInputElement).value).toBe('2');
    desk.close();
    desk = new GoodsDesk();
    await open(used(), { rights: ['inventory.view'] });
    expect((desk.one(amount) as HTMLInputElement).readOnly).toBe(true);
    expect(desk.page.querySelector('ar-product-finder')).toBeNull();
  });

  it('INV-3: what cannot be read says so and is read again', async () => {
    desk.server.on(`GET ${address}`, 503, aProblem('service-unavailable', { component: 'inventory' }));
    await desk.open(ConsumablesSection, { visit });
    await desk.press('h3 > button');
    expect(desk.one('[role=alert]').textContent).not.toBe('');
    desk.server.on(`GET ${address}`, 200, used({ items: [] }));
    await desk.press('.body button');
    expect(desk.text).toContain('These services use up nothing.');
  });
});

function refusal(current: Consumables): Response {
  const body = aProblem('stale', { current });
  return { ok: false, status: 412, headers: new Headers(), json: () => Promise.resolve(body) } as unknown as Response;
}
