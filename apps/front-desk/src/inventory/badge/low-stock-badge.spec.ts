import { berlin } from '../../testing/a-day';
import { accessFaults } from '../../testing/accessible';
import { GoodsDesk } from '../goods-desk.fixture';
import { cupboard } from '../goods.fixture';
import { LowStockBadge } from './low-stock-badge';

describe('INV-4 the count of low stock on the rail', () => {
  let desk: GoodsDesk<LowStockBadge>;
  beforeEach(async () => {
    desk = new GoodsDesk();
    await desk.open(LowStockBadge);
  });
  afterEach(() => desk.close());

  it('INV-4: counts what is low, follows what the stores tell without asking again, and is gone with the last', async () => {
    expect(desk.one('.count').textContent).toBe('1');
    expect(desk.text).toContain('1 item is low');
    expect(await accessFaults(desk.page)).toEqual([]);
    const asked = desk.server.asked.length;
    await desk.tell({ version: 8, lowCount: 3 });
    expect(desk.text).toContain('3 items are low');
    await desk.tell({ version: 9, lowCount: 0 });
    expect(desk.page.querySelector('.count')).toBeNull();
    expect(desk.server.asked).toHaveLength(asked);
  });

  it('INV-4: after a break it reads what it was not told', async () => {
    desk.server.on(`GET /api/branches/${berlin.id}/stores`, 200, [{ ...cupboard, version: 12, lowCount: 4 }]);
    desk.socket.cut();
    desk.socket.connect();
    await desk.rest();
    expect(desk.text).toContain('4 items are low');
  });
});
