import fc from 'fast-check';
import { dayAxis, wallTimeAt } from './day-axis';
import { hoursToShow } from './hours-to-show';

const axis = dayAxis('2026-11-24', 'Europe/Berlin');
const anyThing = fc
  .record({ start: fc.integer({ min: -120, max: 1430 }), length: fc.integer({ min: 5, max: 600 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('the hours that the grid shows', () => {
  it('CAL-1: begin an hour before the first shift or appointment and end an hour after the last, in whole hours', () => {
    const shift = { start: 480, end: 1020 };
    expect(hoursToShow(axis, [shift])).toEqual({ start: 420, end: 1080 });
    expect(hoursToShow(axis, [shift, { start: 440, end: 455 }, { start: 1100, end: 1145 }])).toEqual({
      start: 360,
      end: 1260,
    });
  });

  it('CAL-1: leave out nothing that there is, on days of 23, 24 and 25 hours', () => {
    const days = ['2026-03-29', '2026-11-24', '2026-10-25'].map((date) => dayAxis(date, 'Europe/Berlin'));
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.array(anyThing, { minLength: 1 }), (day, things) => {
        const { start, end } = hoursToShow(day, things);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(day.minutes);
        for (const thing of things) {
          if (thing.start >= day.minutes) continue;
          expect(start).toBeLessThanOrEqual(Math.max(0, thing.start));
          expect(end).toBeGreaterThanOrEqual(Math.min(day.minutes, thing.end));
        }
      }),
    );
  });

  it('CAL-1: are whole hours of the wall clock after the clocks changed, too', () => {
    const spring = dayAxis('2026-03-29', 'Europe/Berlin');
    const { start, end } = hoursToShow(spring, [{ start: 430, end: 965 }]);
    expect([wallTimeAt(spring, start), wallTimeAt(spring, end)]).toEqual(['07:00', '19:00']);
  });

  it('CAL-1: are the whole day when nothing tells them', () => {
    expect(hoursToShow(axis, [])).toEqual({ start: 0, end: 1440 });
    expect(hoursToShow(axis, [{ start: 0, end: 1440 }])).toEqual({ start: 0, end: 1440 });
  });
});
