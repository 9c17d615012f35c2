import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { attendanceStatuses } from './attendance.rules';
import { requireStatusTime, usualFrom } from './status-time.rules';

const branch = { timeZone: 'Europe/Berlin', arrivedEarliestMinutes: 120, noShowEarliestMinutes: 10 } as const;
const startsAt = Temporal.Instant.from('2026-11-24T09:00:00+01:00');
const before = { 'in-room': 'arrived', completed: 'in-room' } as const;
/** A step from the status that comes before it. */
const become =
  (to: (typeof attendanceStatuses)[number], at: string, isMeant = false) =>
  () => {
    const status = to in before ? before[to as keyof typeof before] : 'booked';
    requireStatusTime({ status, startsAt }, to, { ...branch, now: Temporal.Instant.from(at), isMeant });
  };

describe('APT-3: the time of a status', () => {
  it.each(['arrived', 'in-room', 'completed', 'no-show'] as const)(
    'nobody is %s for an appointment of tomorrow, not even on purpose',
    (to) => {
      expect(become(to, '2026-11-23T22:30:00+01:00')).toThrow(expect.objectContaining({ code: 'status-too-early' }));
      expect(become(to, '2026-11-23T22:30:00+01:00', true)).toThrow(
        expect.objectContaining({ code: 'status-too-early' }),
      );
    },
  );

  it('a visit of 09:00 is no no-show at 06:13 unless that is meant', () => {
    const facts = { status: 'no-show', from: '2026-11-24T08:10:00Z' };
    expect(become('no-show', '2026-11-24T06:13:00+01:00')).toThrow(
      expect.objectContaining({
        code: 'status-unusual-time',
        detail: 'It is 06:13, and the appointment is at 09:00.',
        facts,
      }),
    );
    expect(become('no-show', '2026-11-24T06:13:00+01:00', true)).not.toThrow();
    expect(become('no-show', '2026-11-24T09:10:00+01:00')).not.toThrow();
  });

  it('clients come early, but not three hours early without being asked about', () => {
    expect(become('arrived', '2026-11-24T06:00:00+01:00')).toThrow(
      expect.objectContaining({ code: 'status-unusual-time' }),
    );
    expect(become('arrived', '2026-11-24T07:00:00+01:00')).not.toThrow();
  });

  it('what was forgotten is put right on later days', () => {
    for (const to of attendanceStatuses) expect(become(to, '2026-11-26T06:00:00+01:00')).not.toThrow();
  });

  it('booking, confirming and cancelling have no time of their own', () => {
    for (const to of ['booked', 'confirmed', 'cancelled'] as const) {
      expect(become(to, '2026-11-01T06:00:00+01:00')).not.toThrow();
    }
  });

  it('from the moment it is usual nobody is asked, on days of every length', () => {
    const starts = fc.integer({ min: 0, max: 86_400 * 400 }).map((seconds) => startsAt.add({ seconds }));
    fc.assert(
      fc.property(starts, fc.constantFrom('arrived' as const, 'no-show' as const), fc.nat(90_000), (at, to, later) => {
        const now = (usualFrom(to, at, branch) ?? at).add({ seconds: later });
        expect(() =>
          requireStatusTime({ status: 'booked', startsAt: at }, to, { ...branch, now, isMeant: false }),
        ).not.toThrow();
      }),
    );
  });
});
