import { Temporal, TimeRange, rangeOfDay } from '@anteroom/kernel';
import fc from 'fast-check';
import { isWorkingTime, workingIntervals } from './working-time.rules';

const range = (start: string, end: string) => TimeRange.parse(`2026-11-24T${start}:00Z`, `2026-11-24T${end}:00Z`);
const shifts = [range('08:00', '12:00'), range('13:00', '18:00')];

describe('working time', () => {
  it('SCH-1: an appointment lies in a shift, its ends included', () => {
    expect(isWorkingTime(range('08:00', '12:00'), shifts)).toBe(true);
    expect(isWorkingTime(range('07:55', '08:10'), shifts)).toBe(false);
    expect(isWorkingTime(range('17:45', '18:05'), shifts)).toBe(false);
  });

  it('SCH-1: a gap between two shifts is a break; two that touch are one', () => {
    expect(isWorkingTime(range('11:45', '13:15'), shifts)).toBe(false);
    expect(isWorkingTime(range('11:45', '13:15'), [...shifts, range('12:00', '13:00')])).toBe(true);
    expect(workingIntervals([...shifts, range('12:00', '13:00')])).toHaveLength(1);
  });

  it('SCH-1: whoever has no shift does not work', () => {
    expect(isWorkingTime(range('09:00', '09:30'), [])).toBe(false);
  });

  it.each([
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-04-05'],
  ])('SCH-1: in %s on %s a night shift is as long as it really is', (zone, day) => {
    const whole = rangeOfDay(day, zone);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 290 }), fc.integer({ min: 1, max: 48 }), (step, length) => {
        const start = whole.start.add({ minutes: step * 5 });
        const interval = TimeRange.lasting(start, length * 5);
        const isInside = Temporal.Instant.compare(interval.end, whole.end) <= 0;
        expect(isWorkingTime(interval, [whole])).toBe(isInside);
      }),
    );
  });
});
