import type { BillOfMaterials } from '@anteroom/contracts-inventory';
import type { ServiceOnOffer } from '@anteroom/contracts-scheduling';
import { billsOfServices, isSame } from './bills.rules';

const service = (id: string, name: string, category: string) => ({ id, name, category }) as ServiceOnOffer;
const item = { productId: 'needles', name: 'Needles', quantity: 2, writeOffUnit: 'piece' };
const bill = (serviceId: string, teamMemberId: string | null) =>
  ({ id: `${serviceId} ${teamMemberId}`, serviceId, teamMemberId, items: [item] }) as unknown as BillOfMaterials;

describe('INV-3 bills of materials on the screen', () => {
  it('INV-3: every service is there, with its own bills beside the general one', () => {
    const services = [service('b', 'Blood test', 'Nursing'), service('a', 'ECG', 'Cardiology')];
    const rows = billsOfServices(services, [bill('b', null), bill('b', 'weber')]);
    expect(rows.map((row) => [row.service.name, row.general?.id, row.own.length])).toEqual([
      ['ECG', undefined, 0],
      ['Blood test', 'b null', 1],
    ]);
  });

  it('INV-3: nothing is to be saved while the lines are those of the bill', () => {
    expect(isSame([item], bill('b', null))).toBe(true);
    expect(isSame([{ ...item, quantity: 3 }], bill('b', null))).toBe(false);
    expect(isSame([], undefined)).toBe(true);
  });
});
