import fc from 'fast-check';
import {
  type SplitRow,
  fromAccount,
  rowAmounts,
  splitSum,
  withAmount,
  withMethod,
  withRest,
  withinAccount,
} from './split.rules';

const row = (id: number, amount: number | null): SplitRow => ({
  id,
  method: 'cash',
  registerId: 'till',
  amount,
  given: null,
  slip: '',
});
const card = { id: 9, method: 'card', registerId: 'terminal' } as const;

describe('PAY-1 splitting a payment', () => {
  it('PAY-1: the last row takes the rest until somebody fills it in', () => {
    expect(rowAmounts([row(1, 640), row(2, 4000), row(3, null)], 9600)).toEqual([640, 4000, 4960]);
    expect(rowAmounts([row(1, 12_000), row(2, null)], 9600)).toEqual([12_000, 0]);
    expect(splitSum([row(1, 4000)], 9600)).toEqual({ taken: 4000, left: 5600, surplus: 0 });
    expect(splitSum([row(1, 10_000)], 9600)).toEqual({ taken: 10_000, left: 0, surplus: 400 });
  });

  it('PAY-1: a tile changes the row that takes the rest, or gives what is left a row', () => {
    expect(withMethod([row(1, null)], card, { selected: 1, left: 0 })).toMatchObject([
      { id: 1, method: 'card', amount: null },
    ]);
    expect(withMethod([row(1, 4000)], card, { selected: 1, left: 5600 })).toMatchObject([
      { id: 1 },
      { id: 9, method: 'card' },
    ]);
    expect(withMethod([row(1, 9600)], card, { selected: 1, left: 0 })).toMatchObject([
      { id: 1, method: 'card', amount: 9600 },
    ]);
  });

  it('PAY-1: from the client’s account comes no more than is on it, and the rest is left for another method', () => {
    const onAccount = { ...row(1, null), method: 'client-account', registerId: null } as const;
    expect(withinAccount([onAccount], { due: 9600, balance: 10_000 })).toEqual([onAccount]);
    const short = withinAccount([onAccount], { due: 9600, balance: 1000 });
    expect(short).toEqual([{ ...onAccount, amount: 1000 }]);
    expect(splitSum(short, 9600)).toEqual({ taken: 1000, left: 8600, surplus: 0 });
    expect(fromAccount([...short, row(2, null)], 9600)).toBe(1000);
  });

  it('PAY-1: “Rest” makes the parts add up to what is due, whichever row asks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 5 }), fc.nat(4), (amounts, index) => {
        const rows = amounts.map((amount, id) => row(id, amount));
        const id = index % rows.length;
        const due = 30_000;
        expect(splitSum(withRest(rows, id, due), due)).toEqual({ taken: due, left: 0, surplus: 0 });
      }),
    );
    expect(withAmount([row(1, null)], 1, 5)).toMatchObject([{ amount: 5 }]);
  });
});
