import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ProductToOrder, Shortage } from '@anteroom/contracts-inventory';
import { jest } from '@jest/globals';
import { aProblem, berlin } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { GoodsDesk } from '../goods-desk.fixture';
import { aLevel, aProduct } from '../goods.fixture';
import { ReorderTab } from './reorder-tab';

const orders = `GET /api/branches/${berlin.id}/reorder-list`;
const shortages = `GET /api/branches/${berlin.id}/shortages`;
const gloves: ProductToOrder = {
  ...aProduct({ level: aLevel({ balance: 40, reserved: 40, available: 0, missing: 10, state: 'out' }) }),
  ...{ order: 9, lowOn: '2026-01-01', runsOutOn: '2099-11-27' },
};
const visit: Shortage = {
  appointmentId: 'visit-9',
  start: '2099-11-27T09:00:00Z',
  state: 'reserved',
  services: ['Blood test'],
  teamMember: 'Dr Weber',
  items: [{ productId: 'gloves', name: 'Nitrile gloves, M', writeOffUnit: 'piece', amount: 20, missing: 10 }],
};

describe('INV-4 what to order, and the visits that lack something', () => {
  let desk: GoodsDesk<ReorderTab>;
  beforeEach(() => {
    desk = new GoodsDesk();
    desk.server.on(orders, 200, [gloves]).on(shortages, 200, [visit]);
  });
  afterEach(() => desk.close());

  it('INV-4: says of each product from when it is low, when it runs out and how much to order', async () => {
    await desk.open(ReorderTab);
    const cells = [...desk.page.querySelectorAll('table:first-of-type td')].map((cell) => cell.textContent.trim());
    expect(cells.slice(1, 4)).toEqual(['40 piece', '50', '10']);
    expect(cells.slice(4, 6)).toEqual(['now', 'Fri 27 Nov']);
    expect(cells[7]).toBe('9 box');
    expect(await accessFaults(desk.page)).toEqual([]);
  });

  it('INV-4: a visit that lacks something is opened, and so is a product', async () => {
    await desk.open(ReorderTab);
    const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    expect(desk.text).toContain('10 piece of Nitrile gloves, M');
    await desk.press('section:last-child .open');
    await desk.press('section:first-child .open');
    expect(went.mock.calls[0]?.[0]).toEqual([{ outlets: { window: ['visit', 'visit-9'] } }]);
    expect(went.mock.calls[1]).toEqual([['/inventory/stock'], { queryParams: { item: 'gloves' } }]);
  });

  it('INV-4: follows the stores, and says when there is nothing to do', async () => {
    await desk.open(ReorderTab);
    desk.server.on(orders, 200, []).on(shortages, 200, []);
    await desk.tell({});
    expect(desk.text).toContain('Nothing is low');
    expect(desk.text).toContain('Every coming visit has what it needs.');
    expect(await accessFaults(desk.page)).toEqual([]);
  });

  it('INV-4: what cannot be read says so, and is read again', async () => {
    desk.server.on(orders, 503, aProblem('service-unavailable', { component: 'inventory' }));
    await desk.open(ReorderTab);
    expect(desk.one('[role=alert]').textContent).not.toBe('');
    desk.server.on(orders, 200, [gloves]);
    await desk.press('[role=alert] button');
    expect(desk.text).toContain('9 box');
  });
});
