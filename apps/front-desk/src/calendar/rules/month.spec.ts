import fc from 'fast-check';
import { dateMeant } from './go-to-date';
import { addDays, addMonths, firstWeekdayOf, loadOf, monthWeeks } from './month';

describe('the month beside the day', () => {
  it('CAL-1: shows whole weeks from the first weekday of the place', () => {
    const november = monthWeeks('2026-11', 1);
    expect(november).toHaveLength(6);
    expect(november[0]?.map(({ day }) => day)).toEqual([26, 27, 28, 29, 30, 31, 1]);
    expect(monthWeeks('2026-11', 7)[0]?.[0]).toEqual({ date: '2026-11-01', day: 1, isInMonth: true });
    expect(firstWeekdayOf('en-GB')).toBe(1);
  });

  it('CAL-1: shows every day of the month once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.constantFrom(1, 6, 7), (months, first) => {
        const weeks = monthWeeks(addMonths('2000-01', months), first);
        const days = weeks
          .flat()
          .filter(({ isInMonth }) => isInMonth)
          .map(({ day }) => day);
        expect(days).toEqual(days.map((_, index) => index + 1));
        expect(days.length).toBeGreaterThanOrEqual(28);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
      }),
    );
  });

  it('CAL-1: marks how full a day is, never more than full, and nothing where nobody works', () => {
    expect(loadOf({ date: '2026-11-24', workingMinutes: 400, bookedMinutes: 300 })).toBe(0.75);
    expect(loadOf({ date: '2026-11-24', workingMinutes: 400, bookedMinutes: 500 })).toBe(1);
    expect(loadOf({ date: '2026-11-29', workingMinutes: 0, bookedMinutes: 0 })).toBeUndefined();
  });
});

describe('the date that is typed', () => {
  const meant = (typed: string) => dateMeant(typed, '2026-11-24', 'en-GB');

  it('CAL-8: may be a day, a day and month, a distance, or a weekday', () => {
    expect(['24.12', '3', '1.2.27', '2026-12-31', '+7', '-1', 'fri', 'Tuesday'].map(meant)).toEqual([
      '2026-12-24',
      '2026-11-03',
      '2027-02-01',
      '2026-12-31',
      '2026-12-01',
      '2026-11-23',
      '2026-11-27',
      '2026-11-24',
    ]);
  });

  it('CAL-8: is refused when there is no such date', () => {
    expect(['31.2', '0', 'soon', '', '2026-13-01'].map(meant)).toEqual(Array(5).fill(undefined));
  });

  it('CAL-8: means the same day in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (offset) => {
        const date = addDays('2026-11-24', offset);
        const [year, month, day] = date.split('-').map(Number);
        const typed = [
          date,
          `${day}.${month}.${year}`,
          `${day}/${month}/${year}`,
          `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`,
        ];
        expect(typed.map(meant)).toEqual([date, date, date, date]);
      }),
    );
  });
});
