import fc from 'fast-check';
import { waitsFrom } from './waits-from';

describe('CAL-4: from when somebody waits', () => {
  it('from the time due for who is early, from the arrival for who is late', () => {
    expect([waitsFrom(500, 540), waitsFrom(550, 540), waitsFrom(undefined, 540)]).toEqual([540, 550, 540]);
  });

  it('never before the time due', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (arrived, due) => waitsFrom(arrived, due) >= due));
  });
});
