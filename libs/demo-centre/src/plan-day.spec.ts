import fc from 'fast-check';
import { type PlannedAppointment, planDay } from './plan-day';

const date = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const sharesSeat = (one: PlannedAppointment, other: PlannedAppointment) =>
  one.person === other.person || other.units.some((unit) => one.units.includes(unit));
const meets = (one: PlannedAppointment, other: PlannedAppointment) =>
  one.start < other.end + other.offer.bufferMinutes && other.start < one.end + one.offer.bufferMinutes;

describe('SYS-5 a day of the demo centre', () => {
  it('SYS-5: books nobody and nothing twice, and only while the person works', () => {
    fc.assert(
      fc.property(fc.constantFrom<0 | 1>(0, 1), date, fc.integer({ min: 10, max: 100 }), (branch, day, fill) => {
        const { shifts, appointments } = planDay(branch, day, fill, 'everybody');
        const clashes = appointments.filter((one, i) => {
          const spans = shifts.find((shift) => shift.person === one.person)?.spans ?? [];
          const worked = spans.some((span) => span.start <= one.start && one.end <= span.end);
          return !worked || appointments.slice(i + 1).some((other) => sharesSeat(one, other) && meets(one, other));
        });
        expect(clashes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('SYS-5: is the same on every machine', () => {
    expect(planDay(0, '2026-11-24', 80, 'by-weekday')).toEqual(planDay(0, '2026-11-24', 80, 'by-weekday'));
  });
});
