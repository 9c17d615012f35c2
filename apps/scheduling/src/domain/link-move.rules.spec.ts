import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { attendanceStatuses } from './attendance.rules';
import { earliestOffer, leastNoticeMinutes, unmovableBecause } from './link-move.rules';

const startsAt = Temporal.Instant.from('2026-11-24T08:00:00Z');
const before = startsAt.subtract({ minutes: 1 });
const anAppointment = (facts: Partial<Parameters<typeof unmovableBecause>[0]> = {}) => ({
  id: 'own',
  status: 'booked' as const,
  startsAt,
  settlement: { payment: null, isSettling: false },
  ...facts,
});

describe('what a client moves by the link of a message', () => {
  it('NOT-3: is booked or confirmed, and has not begun', () => {
    const reasons = attendanceStatuses.map((status) => unmovableBecause(anAppointment({ status }), [], before));
    expect(Object.fromEntries(attendanceStatuses.map((status, i) => [status, reasons[i]]))).toEqual({
      booked: undefined,
      confirmed: undefined,
      arrived: 'status',
      'in-room': 'status',
      completed: 'status',
      'no-show': 'status',
      cancelled: 'status',
    });
    expect(unmovableBecause(anAppointment(), [], startsAt)).toBe('over');
  });

  it('NOT-3: has no money on it, and stands alone in its visit; what is cancelled is no company', () => {
    const paid = { payment: 'paid' as const, isSettling: true };
    expect(unmovableBecause(anAppointment({ settlement: paid }), [], before)).toBe('paid');
    const beside = (status: 'booked' | 'cancelled') => [anAppointment(), { id: 'other', status }];
    expect(unmovableBecause(anAppointment(), beside('booked'), before)).toBe('company');
    expect(unmovableBecause(anAppointment(), beside('cancelled'), before)).toBeUndefined();
  });

  it('NOT-3: comes to a time that leaves the notice that people need, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (minutes) => {
        const from = before.add({ minutes });
        const earliest = earliestOffer(from, before);
        expect(before.until(earliest).total('minutes')).toBe(Math.max(minutes, leastNoticeMinutes));
      }),
    );
  });
});
