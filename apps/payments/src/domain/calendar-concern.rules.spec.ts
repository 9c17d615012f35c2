import { aBill, anAppointment } from '../testing/bill.fixture';
import { concernOfCalendar } from './calendar-concern.rules';

describe('CAL-4: what the calendar has to know of a bill', () => {
  it.each([
    ['booked', 'later'],
    ['confirmed', 'later'],
    ['arrived', 'now'],
    ['in-room', 'now'],
    ['completed', 'now'],
    ['cancelled', 'later'],
  ] as const)('CAL-4: of one that is %s: %s', (status, concern) => {
    expect(concernOfCalendar(aBill({ appointments: [anAppointment({ status })] }), false)).toBe(concern);
  });

  it('CAL-4: as soon as money or a discount stands on it, now', () => {
    expect(concernOfCalendar(aBill({ appointments: [anAppointment({ status: 'booked' })] }), true)).toBe('now');
  });
});
