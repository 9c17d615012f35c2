import type { BillOfMaterials } from '@anteroom/contracts-inventory';
import type { ServiceOnOffer } from '@anteroom/contracts-scheduling';
import { billsOfServices, faultsOfLines, isSame, lineOf, linesOf } from './bills.rules';

const british = { locale: 'en-GB' } as const;

const service = (id: string, name: string, category: string) => ({ id, name, category }) as ServiceOnOffer;
const item = { productId: 'needles', name: 'Needles', quantity: 2, writeOffUnit: 'piece', saleUnit: 'box' };
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
    const [line] = linesOf(bill('b', null));
    expect(line).toMatchObject({ quantity: '2', unit: 'piece', units: ['piece', 'box'] });
    expect(isSame([{ ...line!, quantity: ' 2 ' }], bill('b', null))).toBe(true);
    expect(isSame([{ ...line!, quantity: '3' }], bill('b', null))).toBe(false);
    expect(isSame([{ ...line!, unit: 'box' }], bill('b', null))).toBe(false);
    expect(isSame([], undefined)).toBe(true);
  });

  it('INV-3: an amount that is none, nothing or less is said at its line', () => {
    const typed = (quantity: string) => [{ ...lineOf({ ...item, id: 'needles' }, 1), quantity }];
    for (const wrong of ['', '0', '-2', '1.5', 'two']) {
      expect(faultsOfLines(typed(wrong), british)).toEqual({ needles: 'atLeastOne' });
    }
    expect(faultsOfLines(typed('1000001'), british)).toEqual({ needles: 'tooMuch' });
    expect(faultsOfLines(typed(' 7 '), british)).toEqual({});
  });
});
