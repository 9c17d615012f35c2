import { linesOfEntry } from './history-words.rules';

const writing = {
  moment: (instant: string) => `at ${instant}`,
  status: (status: string) => status.toUpperCase(),
  money: (minorUnits: number) => `${minorUnits} c`,
};

describe('the change history in words', () => {
  it('APT-8: writes each field before and after as a person would read it', () => {
    const fields = [
      { field: 'start', before: '2026-11-24T10:00:00Z', after: '2026-11-24T11:00:00Z' },
      { field: 'status', before: 'booked', after: 'arrived' },
      { field: 'resources', before: ['Room 4'], after: ['Room 2', 'ECG cart 1'] },
      { field: 'comment', before: '', after: 'Call first' },
      {
        field: 'prices',
        before: [],
        after: [
          { priceAmount: 9500, discountAmount: 950 },
          { priceAmount: 4200, discountAmount: 0 },
        ],
      },
    ];
    expect(linesOfEntry({ fields }, writing)).toEqual([
      { field: 'start', before: 'at 2026-11-24T10:00:00Z', after: 'at 2026-11-24T11:00:00Z' },
      { field: 'status', before: 'BOOKED', after: 'ARRIVED' },
      { field: 'resources', before: 'Room 4', after: 'Room 2, ECG cart 1' },
      { field: 'comment', before: '', after: 'Call first' },
      { field: 'prices', before: '', after: '12750 c' },
    ]);
  });

  it('APT-8: leaves out what it does not know and what reads the same', () => {
    const fields = [
      { field: 'somethingNew', before: 1, after: 2 },
      { field: 'comment', before: null, after: '' },
    ];
    expect(linesOfEntry({ fields }, writing)).toEqual([]);
  });
});
