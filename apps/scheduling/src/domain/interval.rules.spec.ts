import { Temporal, localDatesTouched, rangeOfDay } from '@anteroom/kernel';
import fc from 'fast-check';
import { bookableInterval, instantAsked, intervalAsked } from './interval.rules';

/** Nights on which clocks change: the zone, the day, what is skipped, how long the day is. */
const nights = [
  { zone: 'Europe/Berlin', day: '2026-03-29', skipped: '2026-03-29T02:30:00+01:00', hours: 23 },
  { zone: 'Europe/Berlin', day: '2026-10-25', skipped: null, hours: 25 },
  { zone: 'America/New_York', day: '2026-03-08', skipped: '2026-03-08T02:30:00-05:00', hours: 23 },
  { zone: 'America/New_York', day: '2026-11-01', skipped: null, hours: 25 },
  { zone: 'Australia/Lord_Howe', day: '2026-10-04', skipped: '2026-10-04T02:15:00+10:30', hours: 23.5 },
  { zone: 'Australia/Lord_Howe', day: '2026-04-05', skipped: null, hours: 24.5 },
];

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe('the interval of an appointment', () => {
  it.each(nights)('SCH-1: $day in $zone: the skipped time is refused, every other one is taken', (night) => {
    const { zone, day, skipped, hours } = night;
    const whole = rangeOfDay(day, zone);
    expect(whole.minutes).toBe(hours * 60);
    if (skipped) expect(codeOf(() => instantAsked(skipped, zone))).toBe('invalid-local-time');
    for (let minute = 0; minute < whole.minutes; minute += 5) {
      const instant = whole.start.add({ minutes: minute });
      const offset = instant.toZonedDateTimeISO(zone).offset;
      const written = instant.toString({ timeZone: zone });
      expect(written.endsWith(offset)).toBe(true);
      expect(instantAsked(written, zone).equals(instant)).toBe(true);
      expect(instantAsked(instant.toString(), zone).equals(instant)).toBe(true);
    }
  });

  it.each(nights)('SCH-1: $day in $zone: minutes are counted in real time across the change', ({ zone, day }) => {
    const midnight = rangeOfDay(day, zone).start;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 1, max: 288 }), (step, length) => {
        const start = midnight.add({ minutes: step * 5 });
        const interval = intervalAsked({ start: start.toString() }, length * 5, zone);
        expect(interval.minutes).toBe(length * 5);
        expect(localDatesTouched(interval, zone).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('SCH-1: of the hour that comes twice both can be booked, and they are an hour apart', () => {
    const [first, second] = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map((text) =>
      instantAsked(text, 'Europe/Berlin'),
    );
    expect(first?.until(second ?? first).total('minutes')).toBe(60);
  });

  it('refuses what ends before it starts, under five minutes and over a day', () => {
    const start = Temporal.Instant.from('2026-11-24T09:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), (minutes) => {
        const outcome = codeOf(() => bookableInterval(start, start.add({ minutes })).minutes);
        expect(outcome).toBe(minutes >= 5 && minutes <= 1_440 ? minutes : 'invalid-interval');
      }),
    );
  });

  it.each(['1999-12-31T23:59:00Z', '2100-01-01T00:00:00Z', '2026-11-24T09:00:01Z', '2026-11-24T09:00:00.001Z'])(
    'refuses %s: off the calendar, or no whole minute',
    (text) => {
      expect(codeOf(() => instantAsked(text, 'Europe/Berlin'))).toBe('invalid-interval');
    },
  );
});
