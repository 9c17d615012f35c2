import fc from 'fast-check';
import { aCard, aLevel } from '../goods.fixture';
import { type TypedMove, faultsOfMove } from './move.rules';

const euros = { locale: 'en-GB', digits: 2 } as const;

const typed = (facts: Partial<TypedMove> = {}): TypedMove => ({
  ...{ quantity: '1', unit: 'piece', cost: '', reason: 'Broken', lotId: '' },
  ...facts,
});
const lot = {
  id: 'old',
  code: '7A',
  expiresOn: null,
  receivedAt: '2026-11-01T08:00:00Z',
  balance: 5,
  state: 'fine',
} as const;
const shelf = aCard({ lots: [lot], level: aLevel({ balance: 140 }) });

describe('INV-2 a movement as it is typed', () => {
  it.each([
    ['receive', { quantity: '0' }, { quantity: 'atLeastOne' }],
    ['receive', { quantity: '-5' }, { quantity: 'atLeastOne' }],
    ['receive', { quantity: '1.5' }, { quantity: 'atLeastOne' }],
    ['receive', { cost: '-1' }, { cost: 'money' }],
    ['writeOff', { quantity: '', reason: ' x ' }, { quantity: 'atLeastOne', reason: 'reason' }],
    ['writeOff', { quantity: '141' }, { quantity: 'tooMuch' }],
    ['writeOff', { quantity: '2', unit: 'box' }, { quantity: 'tooMuch' }],
    ['writeOff', { quantity: '6', lotId: 'old' }, { quantity: 'tooMuch' }],
    ['correct', { quantity: '-1' }, { quantity: 'counted' }],
  ] as const)('INV-2: %s with %o says what is wrong', (kind, facts, faults) => {
    expect(faultsOfMove(kind, typed(facts), shelf, euros)).toEqual(faults);
  });

  it('INV-2: the first delivery says what it cost, a later one may leave it out', () => {
    const unknown = aCard({ level: aLevel({ averageCost: { amount: 0, currency: 'EUR' } }) });
    expect(faultsOfMove('receive', typed(), unknown, euros)).toEqual({ cost: 'costUnknown' });
    expect(faultsOfMove('receive', typed({ cost: '0' }), unknown, euros)).toEqual({});
    expect(faultsOfMove('receive', typed(), shelf, euros)).toEqual({});
    expect(faultsOfMove('correct', typed({ quantity: '0' }), shelf, euros)).toEqual({});
  });

  it('INV-2: no more is written off than is there, in either unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom('piece', 'box'), (quantity, unit) => {
        const faults = faultsOfMove('writeOff', typed({ quantity: String(quantity), unit }), shelf, euros);
        const pieces = unit === 'box' ? quantity * shelf.ratio : quantity;
        expect(faults.quantity).toBe(pieces > 140 ? 'tooMuch' : undefined);
      }),
    );
  });
});
