import { phaseOf } from './phase.rules';
import { planOf } from './plan.rules';
import { inWriteOffUnits } from './units.rules';
import { runsOutOn } from './forecast.rules';

describe('INV-3 what a visit will use', () => {
  const bills = [
    { serviceId: 'blood test', teamMemberId: null, items: [{ productId: 'needle', quantity: 2 }] },
    { serviceId: 'blood test', teamMemberId: 'haddad', items: [{ productId: 'needle', quantity: 1 }] },
    {
      serviceId: 'dressing',
      teamMemberId: null,
      items: [
        { productId: 'needle', quantity: 1 },
        { productId: 'gauze', quantity: 4 },
      ],
    },
  ];
  const services = [
    { serviceId: 'blood test', quantity: 3 },
    { serviceId: 'dressing', quantity: 1 },
    { serviceId: 'talk', quantity: 1 },
  ];

  it('INV-3: adds the services up, times their quantity', () => {
    expect([...planOf({ teamMemberId: 'weber', services }, bills)]).toEqual([
      ['needle', 7],
      ['gauze', 4],
    ]);
  });

  it('INV-3: takes a person’s own bill in place of the general one', () => {
    expect([...planOf({ teamMemberId: 'haddad', services }, bills)]).toEqual([
      ['needle', 4],
      ['gauze', 4],
    ]);
  });

  it.each([
    ['booked', 'reserve', 'reserve'],
    ['confirmed', 'reserve', 'reserve'],
    ['arrived', 'reserve', 'write-off'],
    ['in-room', 'reserve', 'write-off'],
    ['completed', 'write-off', 'write-off'],
    ['no-show', 'none', 'none'],
    ['cancelled', 'none', 'none'],
  ] as const)('INV-3: “%s” asks to %s, or to %s where the branch writes off on arrival', (status, usual, early) => {
    expect(phaseOf(status, 'completed')).toBe(usual);
    expect(phaseOf(status, 'arrived')).toBe(early);
  });
});

describe('INV-1 units', () => {
  const gloves = { name: 'Gloves', saleUnit: 'box', writeOffUnit: 'piece', ratio: 100 };

  it('INV-1: a box is a hundred pieces; a pallet is unknown', () => {
    expect(inWriteOffUnits(3, undefined, gloves)).toBe(3);
    expect(inWriteOffUnits(3, 'piece', gloves)).toBe(3);
    expect(inWriteOffUnits(3, 'box', gloves)).toBe(300);
    expect(() => inWriteOffUnits(3, 'pallet', gloves)).toThrow('Gloves is counted in piece or box, not in “pallet”.');
  });
});

describe('INV-4 the forecast', () => {
  it('INV-4: names the first day that is not covered, if there is one', () => {
    const days = [
      { date: '2026-11-24', amount: 2 },
      { date: '2026-11-26', amount: 2 },
      { date: '2026-11-28', amount: 1 },
    ];
    expect(runsOutOn(4, days)).toBe('2026-11-28');
    expect(runsOutOn(5, days)).toBeNull();
  });
});
