import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import { comesTwice, instantOfWall, parseTypedTime, wallTimeOf } from './wall-time.rules';

const berlin = 'Europe/Berlin';

describe('wall time', () => {
  it('APT-1: reads every whole minute of every zone back as it was', () => {
    const zones = fc.constantFrom(
      berlin,
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/St_Johns',
    );
    const minutes = fc.integer({ min: 26_000_000, max: 31_000_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
        expect(instantOfWall(wallTimeOf(instant.toString(), zone), zone)?.toString()).toBe(instant.toString());
      }),
    );
  });

  it('APT-1: knows that 02:30 does not exist on the night the clocks go forward', () => {
    expect(instantOfWall({ date: '2026-03-29', time: '02:30', occurrence: 'first' }, berlin)).toBeUndefined();
    expect(instantOfWall({ date: '2026-03-29', time: '02:30', occurrence: 'second' }, berlin)).toBeUndefined();
  });

  it('APT-1: tells the two 02:30 apart on the night the clocks go back', () => {
    const first = { date: '2026-10-25', time: '02:30', occurrence: 'first' } as const;
    expect(comesTwice(first, berlin)).toBe(true);
    expect(instantOfWall(first, berlin)?.toString()).toBe('2026-10-25T00:30:00Z');
    expect(instantOfWall({ ...first, occurrence: 'second' }, berlin)?.toString()).toBe('2026-10-25T01:30:00Z');
    expect(comesTwice({ ...first, time: '10:00' }, berlin)).toBe(false);
  });
});

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['9h', '09:00'],
    ['14', '14:00'],
    ['1405', '14:05'],
    ['9:30 PM', '21:30'],
    ['12am', '00:00'],
    ['12:15 p', '12:15'],
    ['0', '00:00'],
  ])('APT-1: reads %s as %s', (typed, time) => expect(parseTypedTime(typed)).toBe(time));

  it.each(['', 'noon', '24', '960', '12:61', '13pm', '0am', '12345', '9:3:0'])('APT-1: refuses %s', (typed) =>
    expect(parseTypedTime(typed)).toBeUndefined(),
  );

  it('APT-1: reads back every time of day, with and without the colon', () => {
    const twoDigits = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const time = `${twoDigits(hours)}:${twoDigits(minutes)}`;
        expect(parseTypedTime(time)).toBe(time);
        expect(parseTypedTime(time.replace(':', ''))).toBe(time);
      }),
    );
  });
});
