import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { parseTypedDate } from './typed-date.rules';

const reading = {
  current: '2026-11-24',
  today: '2026-11-23',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

describe('a typed date', () => {
  it.each([
    ['24.11', '2026-11-24'],
    ['1/12', '2026-12-01'],
    ['24.12.27', '2027-12-24'],
    ['3 1 2027', '2027-01-03'],
    ['2026-12-05', '2026-12-05'],
    ['30', '2026-11-30'],
    ['+7', '2026-12-01'],
    ['-1', '2026-11-23'],
    ['fri', '2026-11-27'],
    ['Mon', '2026-11-30'],
  ])('APT-1: reads %s as %s', (typed, date) => expect(parseTypedDate(typed, reading)).toBe(date));

  it.each(['', 'soon', '31.2', '2026-13-01', '0.5', '24.11.1980', 't'])('APT-1: refuses “%s”', (typed) =>
    expect(parseTypedDate(typed, reading)).toBeUndefined(),
  );

  it('APT-1: reads every date of the calendar back, day before month', () => {
    const days = fc.integer({ min: 0, max: 36_523 });
    fc.assert(
      fc.property(days, (days) => {
        const date = Temporal.PlainDate.from('2000-01-01').add({ days });
        expect(parseTypedDate(`${date.day}.${date.month}.${date.year}`, reading)).toBe(date.toString());
      }),
    );
  });
});
